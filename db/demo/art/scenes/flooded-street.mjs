import { C, F, cam, picture, rng, rect, path, poly, line, g, lin, mix, darken, lighten, circle, ellipse, figure, clip, stroke, lamp, rim } from '../kit.mjs';
import { gouges, spray, sprayPoly, soft, mirror, rain } from '../kit2.mjs';
export const alt = 'Two people row a small boat down a flooded street of brick terraces; windows and a red front door are mirrored in the brown water under a clearing sky.';
export default () => {
  const c = cam({ cx: 980, hy: 560, f: 1000, h: 1.9 }), X = 5.2, r = rng(12);
  let sky = g(rect(-60, -60, 2040, 720, lin(['#5b7182', '#93a5a8', '#d5cfb4', '#f3dca6'])), { filter: F.gouache }) + soft(980, 540, 520, 360, '#ffe9b8', .8);
  sky += g(gouges(40, q => [q.range(-100, 2000), q.range(0, 380), q.range(-.06, .06), q.range(200, 700), q.range(8, 40)], '#4e6474', { seed: 4 }), { opacity: .5, filter: F.dry }) + g(gouges(24, q => [980 + q.norm(0, 360), 330 + q.norm(0, 80), q.range(-.04, .04), q.range(160, 500), q.range(4, 16)], '#fff1cf', { seed: 8 }), { opacity: .7, filter: F.dry });
  const hz = '#d9cfae', fog = z => Math.min(.86, Math.pow(Math.max(0, (z - 3) / 46), .75));
  let h = '';
  // church closing the street
  h += poly([[930, 560], [930, 380], [952, 360], [966, 270], [980, 360], [1002, 380], [1002, 560]], mix('#6f7a80', hz, .45)) + rect(880, 480, 190, 130, mix('#6f7a80', hz, .52)) + rect(930, 380, 72, 230, mix('#6f7a80', hz, .45));
  const brick = ['#8c5a44', '#a06a4c', '#7a4f40', '#b08860', '#8f7a66', '#6e5048'];
  for (const sd of [-1, 1]) for (let i = 9; i >= 0; i--) {
    const z0 = 2.1 + i * 4.6, z1 = z0 + 4.6, x = X * sd, t = fog(z0), b = mix(brick[(i + (sd > 0 ? 2 : 0)) % 6], hz, t), shade = sd > 0 ? darken(b, .26 * (1 - t)) : lighten(b, .12), ht = 6.3 + [0, .5, .2, .8, .1][(i + (sd > 0 ? 1 : 3)) % 5];
    const q = (y0, y1, a, e, f, o) => c.quad([x, y0, z0 + a], [x, y1, z0 + a], [x, y1, z0 + e], [x, y0, z0 + e], f, o);
    // roof and chimney
    h += c.quad([x, ht, z0], [x + sd * 2.4, ht + 2, z0], [x + sd * 2.4, ht + 2, z1], [x, ht, z1], mix('#3d444c', hz, t)) + c.quad([x, ht, z1], [x + sd * 2.4, ht + 2, z1], [x + sd * 2.4, ht, z1], [x, ht, z1], shade);
    h += c.box(sd > 0 ? x + 1.1 : x - 1.9, ht + .8, z0 + .2, .8, 1.6, .7, { front: mix(darken(b, .2), hz, 0), side: mix(darken(b, .35), hz, t * .5) });
    h += g(q(-.2, ht, 0, 4.6, shade), { filter: z0 < 14 ? F.mottle : null }) + q(ht - .22, ht, 0, 4.6, mix('#e4cfa4', hz, t)) + q(3.05, 3.2, 0, 4.6, mix('#d8c092', hz, t), { opacity: .8 });
    if (z0 < 22) for (let y = .2; y < ht - .3; y += .34) h += c.line([x, y, z0], [x, y, z1], { color: darken(shade, .25), width: Math.max(.5, 4 / z0), opacity: .35 });
    const win = (a, y, w, hh) => { const lit = r() < .14; h += q(y - .09, y + hh + .1, a - .1, a + w + .1, mix('#ead9b4', hz, t)) + q(y, y + hh, a, a + w, lit ? C.amber : mix(r() < .5 ? '#22313f' : '#3c5262', hz, t * .9)) + c.line([x, y + hh / 2, z0 + a], [x, y + hh / 2, z0 + a + w], { color: mix('#ead9b4', hz, t), width: Math.max(.6, 7 / z0) }) + c.line([x, y, z0 + a + w / 2], [x, y + hh, z0 + a + w / 2], { color: mix('#ead9b4', hz, t), width: Math.max(.5, 5 / z0) }) + q(y - .2, y - .06, a - .16, a + w + .16, mix('#d9c59a', hz, t)); };
    win(.5, 3.75, 1, 1.55); win(2.9, 3.75, 1, 1.55); win(.5, .75, 1.15, 1.6);
    const door = sd > 0 && i === 1 ? C.red : mix(['#2c4a4a', '#3b3f52', '#4a5a3c', '#5b3a2c'][(i + (sd > 0)) % 4], hz, t);
    h += q(-.2, 2.5, 2.75, 4.05, mix('#ead9b4', hz, t)) + q(-.2, 2.2, 2.9, 3.9, door) + q(2.24, 2.44, 2.92, 3.88, mix('#2a3c4a', hz, t)) + q(.9, 1.9, 3.05, 3.35, darken(door, .25)) + q(.9, 1.9, 3.45, 3.75, darken(door, .25)) + q(.4, .52, 3.1, 3.7, C.ochre, { opacity: t > .4 ? 0 : 1 });
    h += c.line([x - sd * .08, 0, z0 + .12], [x - sd * .08, ht, z0 + .12], { color: mix('#2b3136', hz, t), width: Math.max(1, 11 / z0) });
    // damp line
    h += q(-.2, .34, 0, 4.6, '#2d2118', { opacity: .38 * (1 - t) });
  }
  // lamp posts
  for (const [x, z] of [[-3.6, 24], [3.6, 17], [-3.6, 10.5]]) { const p = c.p([x, 0, z]), t = fog(z); h += lamp(p[0], p[1], 4.6 * c.s(z), { color: mix(C.ink, hz, t * .8), kind: 'street', glow: C.lamp, power: .5 }); }
  const y0 = c.p([0, 0, 60])[1];
  let s = sky + h;
  // water: the mirrored street (true mirror at y=0)
  const c2 = cam({ cx: 980, hy: 560, f: 1000, h: -1.9 }); void c2;
  const wy = 590; let w = g(rect(-60, y0 - 2, 2040, 1120 - y0, lin(['#e6d3a0', '#a99a78', '#6b6856', '#38434a'])), { filter: F.gouache });
  // mirror: reflect each point's height; approximated by flipping the painted street about the eye line shifted down with depth
  const walls = (() => { let m = ''; const cm = { p: v => { const p = c.p([v[0], -v[1], v[2]]); return p; } }; const rr = rng(12); for (const sd of [-1, 1]) for (let i = 9; i >= 0; i--) { const z0 = 2.1 + i * 4.6, x = X * sd, t = fog(z0), b = mix(brick[(i + (sd > 0 ? 2 : 0)) % 6], hz, t), shade = darken(sd > 0 ? darken(b, .26 * (1 - t)) : b, .22), ht = 6.3 + [0, .5, .2, .8, .1][(i + (sd > 0 ? 1 : 3)) % 5]; const q = (y0, y1, a, e, f) => poly([[x, y0, z0 + a], [x, y1, z0 + a], [x, y1, z0 + e], [x, y0, z0 + e]].map(cm.p), f); m += poly([[x, ht, z0], [x + sd * 2.4, ht + 2, z0], [x + sd * 2.4, ht + 2, z0 + 4.6], [x, ht, z0 + 4.6]].map(cm.p), mix('#33393f', hz, t)) + q(0, ht, 0, 4.6, shade) + q(ht - .22, ht, 0, 4.6, mix('#b8a67e', hz, t)); const win = (a, y, ww, hh) => { m += q(y - .1, y + hh + .1, a - .1, a + ww + .1, mix('#b9a987', hz, t)) + q(y, y + hh, a, a + ww, mix('#1c2833', hz, t * .8)); }; win(.5, 3.75, 1, 1.55); win(2.9, 3.75, 1, 1.55); win(.5, .75, 1.15, 1.6); m += q(0, 2.5, 2.75, 4.05, mix('#b9a987', hz, t)) + q(0, 2.2, 2.9, 3.9, sd > 0 && i === 1 ? C.redDark : mix('#2b3a40', hz, t)); } return m; })();
  w += g(walls, { opacity: .8, filter: F.rough3 });
  w += g(gouges(260, q => { const t = Math.pow(q(), 1.5), y = y0 + 6 + t * 480; return [q.range(-60, 1980), y, 0, q.range(30, 240) * (.2 + t), 1 + 7 * t]; }, '#2c3238', { seed: 31 }), { opacity: .4, filter: F.dry }) + g(gouges(230, q => { const t = Math.pow(q(), 1.5), y = y0 + 5 + t * 480; return [980 + q.norm(0, 190 + 420 * t), y, 0, q.range(30, 220) * (.2 + t), 1 + 6 * t]; }, '#fbe6b6', { seed: 33 }), { opacity: .62, filter: F.dry });
  s += g(w, { clip: clip(poly([c.p([-X, 0, 2]), c.p([-X, 0, 48]), c.p([X, 0, 48]), c.p([X, 0, 2]), [2400, 1300], [-500, 1300]])) });
  s += spray(980, 590, 420, 70, '#fff0c8', .6);
  // boat coming towards us at an angle
  const bx = 900, by = 850, R = rim('#fff0c8', 3, -3, .9);
  const people = figure(bx - 66, by - 6, 300, { pose: 'sit', joints: { lean: -6, legs: [[80, 20], [76, 10]], arms: [[52, 66], [50, 60]], hip: 24 }, coat: '#3b5b6a', hat: 'cap', hatColor: '#22313f', skin: '#8a5a42', legs: '#22262c' }) + figure(bx + 150, by - 2, 270, { pose: 'sit', coat: '#c8923c', hat: 'hood', hatColor: '#a2722c', skin: '#c49272', legs: '#3a2f28', flip: true });
  const hull = path(`M${bx - 290} ${by - 62}Q${bx - 120} ${by - 24} ${bx + 40} ${by - 26}Q${bx + 200} ${by - 34} ${bx + 330} ${by - 84}Q${bx + 296} ${by + 6} ${bx + 210} ${by + 34}H${bx - 190}Q${bx - 270} ${by + 4} ${bx - 290} ${by - 62}Z`, lin(['#46606a', '#1a2832'])) + path(`M${bx - 290} ${by - 62}Q${bx - 120} ${by - 24} ${bx + 40} ${by - 26}Q${bx + 200} ${by - 34} ${bx + 330} ${by - 84}L${bx + 324} ${by - 66}Q${bx + 200} ${by - 16} ${bx + 40} ${by - 10}Q${bx - 120} ${by - 8} ${bx - 284} ${by - 46}Z`, '#ead9b4') + stroke(`M${bx - 276} ${by - 20}Q${bx - 100} ${by + 14} ${bx + 40} ${by + 10}Q${bx + 190} ${by + 4} ${bx + 308} ${by - 34}`, { color: '#142029', width: 3 });
  const inside = path(`M${bx - 290} ${by - 62}Q${bx - 60} ${by - 84} ${bx + 330} ${by - 84}Q${bx + 200} ${by - 34} ${bx + 40} ${by - 26}Q${bx - 120} ${by - 24} ${bx - 290} ${by - 62}Z`, '#5a4330');
  const oars = line([[bx + 16, by - 110], [bx - 190, by + 62]], { color: '#c79a5c', width: 8 }) + path(`M${bx - 180} ${by + 48}L${bx - 246} ${by + 92}L${bx - 232} ${by + 108}L${bx - 172} ${by + 62}Z`, '#d8b071');
  const all = inside + people + hull + oars;
  s += g(g(all, { transform: `translate(0 ${2 * by + 50}) scale(1 -.86) translate(0 ${0.0})` }), { opacity: 0 }) + g(g(hull + people, { transform: `matrix(1 0 0 -.8 0 ${(by + 30) * 1.8})` }), { opacity: .5, filter: F.dry }) + g(all, { filter: R });
  s += g(gouges(60, q => [bx + q.range(-340, 380), by + 36 + Math.abs(q.norm(0, 22)), q.range(-.06, .06), q.range(40, 200), q.range(2, 6)], '#fbe9c0', { seed: 41 }), { opacity: .8, filter: F.rough });
  return picture('flooded-street', s, { vignette: .26 });
};
