import { C, F, cam, picture, rng, rect, poly, line, g, lin, rad, mix, darken, lighten, circle, ellipse, figure, glow, beam } from '../kit.mjs';
import { spray, soft, sprayPoly, gouges } from '../kit2.mjs';
export const alt = 'A technician in a red jacket, carrying a tool case, walks down the long aisle of a server hall; rows of dark racks with small lights run towards a bright, cold doorway.';
export default () => {
  const c = cam({ cx: 930, hy: 500, f: 980, h: 1.5 }), r = rng(8), far = '#a9c6cc', X = 1.32, T = 2.5;
  const fog = z => Math.min(1, Math.pow(Math.max(0, (z - 1) / 26), .62));
  let s = rect(-40, -40, 2000, 1180, lin([C.night, '#27465a', far, '#35596b', C.night], 0, 0, 0, 1));
  // ceiling and floor
  for (let z = 27; z > .9; z -= .9) { const t = fog(z), z2 = z + .9;
    s += c.quad([-X, 0, z], [X, 0, z], [X, 0, z2], [-X, 0, z2], mix('#12222f', '#9dbcc4', t * .95)) + c.quad([-X - .6, 3.1, z], [X + .6, 3.1, z], [X + .6, 3.1, z2], [-X - .6, 3.1, z2], mix('#0c1620', '#7fa0ac', t * .85)); }
  for (let z = 27; z > .9; z -= .6) s += c.line([-X, 0, z], [X, 0, z], { color: mix('#0a151e', '#7d9fac', fog(z)), width: Math.max(.6, 5 / z) });
  for (const x of [-.66, 0, .66]) s += c.line([x, 0, .9], [x, 0, 27], { color: '#1a3342', width: 2, opacity: .6 });
  // light at the end
  const d0 = c.p([-.62, 2.15, 27]), d1 = c.p([.62, 0, 27]); s += rect(d0[0] - 14, d0[1] - 30, d1[0] - d0[0] + 28, d1[1] - d0[1] + 30, '#bcd6d8') + rect(d0[0], d0[1], d1[0] - d0[0], d1[1] - d0[1], '#f3f8ee');
  // racks, from far to near
  for (const sd of [-1, 1]) for (let z = 26; z > .8; z -= .8) {
    const t = fog(z), z2 = z + .76, base = mix(sd < 0 ? '#101f2c' : '#15293a', far, t * .86), x = X * sd;
    s += c.quad([x, 0, z], [x, T, z], [x, T, z + .8], [x, 0, z + .8], darken(base, .45));
    s += c.quad([x, .06, z + .03], [x, T - .06, z + .03], [x, T - .06, z2], [x, .06, z2], base);
    s += c.quad([x, T, z], [x, T + .28, z], [x, T + .28, z + .8], [x, T, z + .8], mix('#0a141d', far, t * .7));
    if (z < 15) { const n = z < 6 ? 15 : 9, uh = (T - .34) / n;
      for (let i = 0; i < n; i++) { const y = .16 + i * uh, kind = r();
        s += c.quad([x, y + uh * .12, z + .08], [x, y + uh * .86, z + .08], [x, y + uh * .86, z + .68], [x, y + uh * .12, z + .68], kind < .22 ? darken(base, .3) : mix(base, '#4d7c90', .12 + .3 * r() * (1 - t)));
        if (z < 9) for (let k = 0; k < 3; k++) if (kind > .22) s += c.line([x, y + uh * (.3 + k * .2), z + .12], [x, y + uh * (.3 + k * .2), z + .42], { color: darken(base, .35), width: Math.max(.6, 2.6 / z) });
        if (kind > .15) for (let k = 0; k < 1 + r.int(0, 3); k++) { const p = c.p([x, y + uh * .5, z + .48 + k * .06]), q = r(), col = q < .62 ? '#a7f0e2' : q < .9 ? '#dff6ff' : C.amber; s += ellipse(p[0], p[1], Math.max(.8, 4.4 / z), Math.max(1, 6 / z), col, { opacity: .95 }); } } }
    // lit door edge
    s += c.line([x, .05, z + .79], [x, T, z + .79], { color: mix('#5c93a3', '#e9f6f4', t), width: Math.max(.8, 4.5 / z), opacity: .8 });
  }
  // overhead trays and light strips
  for (const x of [-.95, .95]) for (let z = 22; z > 1; z -= 1) s += c.quad([x - .22, 2.86, z], [x + .22, 2.86, z], [x + .22, 2.86, z + .96], [x - .22, 2.86, z + .96], mix('#101c27', far, fog(z) * .8)) + [-.14, -.05, .04, .13].map((q, i) => c.line([x + q, 2.84, z], [x + q, 2.84, z + 1], { color: mix([C.ochre, C.steel, C.teal, C.slate][i], far, fog(z)), width: 10 / z })).join('');
  for (let z = 24; z > 1.4; z -= 2.4) { const q = [[-.16, 3, z], [.16, 3, z], [.16, 3, z + 1.6], [-.16, 3, z + 1.6]], m = c.p([0, 3, z + .8]); s += c.poly(q, '#effaf4') + soft(m[0], m[1], 620 / z + 50, 260 / z + 26, '#cfeeee', .6, { blend: 'screen' }); }
  // shine on the floor
  const v = c.p([0, 0, 27]); s += g(c.poly([[-.34, 0, 1], [.34, 0, 1], [.42, 0, 27], [-.42, 0, 27]], lin([[0, '#e6f7f2', .75], [1, '#bfe0e2', .12]], 0, v[1], 0, 1080, 1)), { filter: F.dry, blend: 'screen' });
  for (const sd of [-1, 1]) s += g(gouges(60, q => { const z = 1.2 + q() * 8, x = sd * q.range(.75, 1.25), p = c.p([x, 0, z]); return [p[0], p[1], 1.57, 150 / z, 3.4 / z]; }, '#8fe0d8', { seed: 3 + sd }), { opacity: .4, filter: F.dry });
  s += soft(v[0], 470, 560, 330, '#e4f5f0', .75, { blend: 'screen' }) + sprayPoly([[-40, -40], [700, -40], [380, 1120], [-40, 1120]], C.night, 0, 540, 620, 520, .85) + sprayPoly([[1960, -40], [1300, -40], [1560, 1120], [1960, 1120]], C.night, 1920, 540, 1340, 520, .75);
  // technician
  const z = 4.1, f = c.p([.16, 0, z]), ht = 1.78 * c.s(z), man = figure(f[0], f[1], ht, { pose: 'contra', view: 'back', coat: C.red, legs: '#101b28', hair: '#14161c', skin: '#a9765a', coatLen: 7, bag: 'brief', bagColor: '#2a3c4c', build: 1.06, rim: { color: '#d8f5f0', dx: -4, dy: -2, opacity: .85 } });
  s += g(g(man, { transform: `translate(0 ${2 * f[1]}) scale(1 -1)` }), { opacity: .3, filter: F.dryV }) + g(ellipse(f[0] + 10, f[1] + 2, 120, 16, C.night), { opacity: .6, filter: F.blur6 }) + man;
  
  return picture('server-hall', s, { vignette: .35 });
};
