import { C, F, picture, rng, g, rect, poly, line, path, circle, ellipse, lin, rad, glow, beam, figure, cam, mix, lighten, darken, cast, stroke, mist, lamp } from '../kit.mjs';
export const alt = 'A traveller in a red coat with a suitcase walks along a platform beside a lit night train, under the arched glass roof of a station.';
export default () => {
  const r = rng(5), c = cam({ cx: 900, hy: 640, f: 900, h: 2.1 }), Zf = 95;
  let s = rect(-40, -40, 2000, 1160, lin([[0, '#0d1726'], [.6, '#1f3448'], [1, '#0f1927']]));
  // far end: the night city sky through the arch
  const R = 17, cy = 3.4, arch = (Z, n = 30, rr = R) => Array.from({ length: n + 1 }, (_, i) => { const a = Math.PI * i / n; return c.p([-Math.cos(a) * rr, cy + Math.sin(a) * rr * .92, Z]); });
  const end = arch(Zf), e0 = c.p([-R, 0, Zf]), e1 = c.p([R, 0, Zf]);
  s += poly([e0, ...end, e1], lin([['0', '#35536b'], [.6, '#9a8d86'], [1, '#e2b377']]));
  // roof skin: panels of glass between ribs, lighter towards the far end
  const Zs = [4.6, 6, 8, 10.5, 13.5, 17, 21, 26, 32, 40, 50, 62, 76, 95];
  for (let k = Zs.length - 2; k >= 0; k--) {
    const A = arch(Zs[k], 24), B = arch(Zs[k + 1], 24), t = k / Zs.length;
    let q = '';
    for (let i = 0; i < 24; i++) { const m = Math.abs(i - 11.5) / 12, glass = i > 2 && i < 21; q += poly([A[i], A[i + 1], B[i + 1], B[i]], glass ? mix(mix('#2a4862', '#a9b9b8', t * .85 + r.range(-.07, .07)), '#e0ad78', Math.max(0, m - .35) * .6 * (t + .25)) : mix('#131c28', '#5b5450', t * .8)); }
    s += q;
    if (k % 1 === 0) for (const i of [3, 6, 9, 12, 15, 18, 21]) s += line([A[i], B[i]], { color: mix('#0b121c', '#3c4d5a', t), width: Math.max(1.2, 9 - k) * (i === 12 ? 1 : .6) });
    for (let j = 1; j < 4; j++) { const Zm = Zs[k] + (Zs[k + 1] - Zs[k]) * j / 4; s += line(arch(Zm, 24).slice(3, 22), { color: mix('#14212f', '#5b6f7b', t), width: Math.max(.6, 2.2 - k * .2) }); }
  }
  // side wall on the left: an arcade with lit bays
  s += c.quad([-R, -1, 3.2], [-R, cy, 3.2], [-R, cy, Zf], [-R, -1, Zf], lin([[0, '#2b2a2e'], [1, '#6f6252']], 0, 0, 1, 0));
  for (let z = 60; z > 13; z -= 4.4) { const on = r() < .5; s += c.poly(Array.from({ length: 9 }, (_, i) => { const a = Math.PI * i / 8; return [-R + .02, 1.5 + Math.sin(a) * 1.3, z + 1.5 - Math.cos(a) * 1.4]; }).concat([[-R + .02, -1, z + 2.9], [-R + .02, -1, z + .1]]), on ? '#d9a058' : '#141c27'); }
  // the iron ribs, drawn over all the glass
  for (let k = Zs.length - 1; k >= 0; k--) { const t = k / Zs.length, A = arch(Zs[k], 40), w = Math.max(2, 150 / Zs[k]);
    s += line(A, { color: mix('#0a1019', '#56616a', t * .8), width: w }) + line(arch(Zs[k], 40, R - .28), { color: mix('#c39a68', '#e6c08c', t), width: Math.max(1, w * .16), opacity: .75 }) + line(arch(Zs[k], 40, R - 1.3), { color: mix('#0a1019', '#56616a', t * .8), width: w * .3 });
    const B1 = arch(Zs[k], 40, R - 1.3); for (let i = 0; i < 40; i++) s += line([A[i], B1[i + (i % 2 ? 1 : 0)]], { color: mix('#0a1019', '#56616a', t * .8), width: Math.max(.8, w * .16) });
    for (const x of [-R, R]) s += c.line([x, -1, Zs[k]], [x, cy, Zs[k]], { color: mix('#0a1019', '#3a3c40', t), width: w * 1.6, cap: 'butt' });
  }
  s = g(s, { filter: F.rough });
  s += glow(900, 560, 520, '#f3c27f', .6);
  // far lights of signals
  s += [[-6, 4, 80], [-3, 4, 80], [2, 5, 85]].map(([x, y, z], i) => { const p = c.p([x, y, z]); return glow(p[0], p[1], 26, i === 1 ? C.sea : C.red, 1) + circle(p[0], p[1], 3, i === 1 ? '#8fd0b8' : '#e2463a'); }).join('');
  // floor: track bed left, platform centre, train right
  s += g(c.poly([[-R, -1, 3], [-2.3, -1, 3], [-2.3, -1, Zf], [-R, -1, Zf]], lin([['0', '#6b5a4c'], [1, '#141a24']])) , { filter: F.mottle });
  for (const x of [-7.2, -5.8]) s += c.line([x, -.9, 3.2], [x, -.9, Zf], { color: '#e8b678', width: 4 });
  for (let z = 4; z < 40; z *= 1.14) s += c.quad([-7.9, -.98, z], [-5.1, -.98, z], [-5.1, -.98, z * 1.04], [-7.9, -.98, z * 1.04], '#0f151d');
  s += g(c.poly([[-2.3, 0, 2.2], [2.47, 0, 2.2], [2.47, 0, Zf], [-2.3, 0, Zf]], lin([[0, '#f0c48a'], [.12, '#b98f6c'], [.5, '#5b5a60'], [1, '#262f3d']])), { filter: F.gouache });
  for (let z = 2.6; z < 50; z *= 1.17) s += c.line([-2.3, 0, z], [2.4, 0, z], { color: '#2b2f38', width: Math.max(.8, 5 / z), opacity: .45 });
  s += c.quad([-2.3, 0, 2.2], [-2.0, 0, 2.2], [-2.0, 0, Zf], [-2.3, 0, Zf], '#e6d3ac') + c.quad([-2.3, 0, 2.2], [-2.3, -1, 2.2], [-2.3, -1, Zf], [-2.3, 0, Zf], '#2a2727');
  // the train: a long side with lit windows, red band, doors; its light lies on the platform
  const X = 2.56, T = 3.9, side = (y0, y1, z0, z1, f) => c.quad([X, y0, z0], [X, y1, z0], [X, y1, z1], [X, y0, z1], f);
  let t = side(0, T, 2.0, 88, lin([[0, '#12202f'], [1, '#22384c']])) + c.poly([[X, T, 2], [X + .9, T + .55, 2], [X + .9, T + .55, 88], [X, T, 88]], '#31495c');
  for (let z = 2.1; z < 84; z += 2.05) { const lit = r() < .86, car = Math.floor(z / 24.6); if (z % 24.6 > 22.4) { t += side(-.2, 3.3, z, z + 1.1, '#0b131d') + side(1.2, 2.9, z + .2, z + .9, '#e8a95b'); continue; } t += side(1.35, 2.85, z, z + 1.5, '#0a121b') + side(1.45, 2.75, z + .08, z + 1.42, lit ? mix('#ffdf9a', '#e8a14d', r() * .7) : '#3b4d5d') + side(1.45, 2.75, z + .08, z + .34, lit ? '#c98240' : '#2b3a4a'); if (lit && (z < 3 || r() < .55)) { const zc = z + (z < 3 ? 1.12 : .8), q = c.p([X, 2.16, zc]), k = c.s(zc), b = c.p([X, 1.47, zc]); t += path(`M${q[0] - .26 * k} ${b[1]}Q${q[0] - .26 * k} ${q[1] + .2 * k} ${q[0] - .06 * k} ${q[1] + .17 * k}L${q[0] - .04 * k} ${q[1]}H${q[0] + .05 * k}L${q[0] + .07 * k} ${q[1] + .17 * k}Q${q[0] + .26 * k} ${q[1] + .2 * k} ${q[0] + .27 * k} ${b[1] + .05 * k}Z`, '#4a2f22') + ellipse(q[0], q[1], .1 * k, .14 * k, '#3a2620'); } }
  t += side(.62, .86, 2, 88, C.red) + side(.86, .9, 2, 88, '#f0c088') + side(0, .1, 2, 88, '#0a0f17') + side(3.2, 3.26, 2, 88, '#7d8f98');
  s += g(t, { filter: F.rough });
  let lt = ''; for (let z = 2.1; z < 60; z += 2.05) lt += c.poly([[2.4, 0, z], [2.4, 0, z + 1.4], [.4, 0, z + .9], [.4, 0, z - .5]], lin([[0, '#ffd58c', 0], [1, '#ffd58c', .75]], 0, 0, 1, 0));
  s += g(lt, { blend: 'screen', opacity: .75, filter: F.stipple });
  // steam
  s += g(ellipse(1180, 560, 190, 60, C.haze, { opacity: .5 }) + ellipse(1080, 500, 130, 46, C.haze, { opacity: .35 }) + ellipse(1330, 470, 210, 60, C.haze, { opacity: .22 }), { filter: F.blur16 });
  // lamps along the platform
  for (const z of [40, 27, 18.5, 12.6, 8.4]) { const a = c.p([-1.6, 0, z]), h = 4 * c.s(z); s += lamp(a[0], a[1], h, { kind: 'globe', color: '#0b111a', r: h * .55, power: .85 }); }
  // people: far ones small and toned, the traveller in front
  const at = (X1, Z, o) => { const p = c.p([X1, 0, Z]), h = 1.76 * c.s(Z); return cast(p[0], p[1], figure(p[0], p[1], h, o), { dx: -1.1, dy: .22, opacity: .5 }) + figure(p[0], p[1], h, { rim: { color: '#ffd998', dx: Math.max(1.4, h / 70), dy: -.6 }, ...o }); };
  s += at(.8, 34, { view: 'back', coat: C.navy }) + at(1.6, 26, { pose: 'stand', coat: C.umber, flip: true }) + at(-.4, 22, { pose: 'walk2', coat: C.slate, hat: 'fedora', coatLen: 18 }) + at(1.8, 15, { pose: 'talk', hat: 'cap', coat: C.navy, hatColor: C.navy, flip: true, coatLen: 12 }) + at(1.25, 15.2, { pose: 'pockets', hat: 'long', coat: C.ochre, coatLen: 20 });
  s += at(-.15, 6.1, { pose: 'walk', hat: 'fedora', hatColor: '#1a222e', coat: C.red, coatLen: 23, bag: 'case', bagColor: '#7a5138', hair: C.ink, legs: C.navy, scarf: C.sand });
  // clock hung from the roof
  const k = c.p([-.2, 6.6, 20]); s += line([[k[0], k[1] - 120], [k[0], k[1]]], { color: '#0b111a', width: 4 }) + glow(k[0], k[1], 90, C.lamp, .6) + circle(k[0], k[1], 36, '#0b111a') + circle(k[0], k[1], 30, C.cream) + line([[k[0], k[1] - 20], [k[0], k[1]], [k[0] + 13, k[1] + 8]], { color: C.ink, width: 3.4 });
  return picture('night-train-station', s, { vignette: .4 });
};
