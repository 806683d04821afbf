import { C, F, cam, picture, rng, rect, path, poly, line, g, lin, rad, mix, darken, lighten, circle, ellipse, stroke, rim, clip, smooth, shadow, figure } from '../kit.mjs';
import { gouges, spray, sprayPoly, soft } from '../kit2.mjs';
export const alt = 'The skeleton of a long-necked dinosaur fills a museum hall of arches under a glass roof; small visitors look up at it, among them a child in a red coat beside a woman.';
export default () => {
  const c = cam({ cx: 960, hy: 690, f: 1000, h: 1.7 }), r = rng(2), hz = '#f0e0b8', fog = z => Math.min(.88, Math.pow(Math.max(0, (z - 6) / 44), .7));
  let s = rect(-60, -60, 2040, 1200, lin(['#8a7a66', '#d9c49a', '#f3e3ba', '#c9b48a']));
  // glass barrel roof: ribs far to near; end wall with great window
  const X = 8.2, SP = 8.5, arch = (z, R = X, y = SP, a0 = 0, a1 = 180, n = 26) => Array.from({ length: n + 1 }, (_, i) => { const a = (a0 + (a1 - a0) * i / n) / 57.2958; return [Math.cos(a) * R, y + Math.sin(a) * R * .72, z]; });
  const zf = 44; const E = arch(zf).map(c.p); s += poly([...E, c.p([-X, 0, zf]), c.p([X, 0, zf])], '#fff3d2');
  for (let i = -3; i <= 3; i++) s += c.line([i * 2.1, 2.4, zf], [i * 2.1, 13, zf], { color: '#b8a27a', width: 2.5 }); for (const y of [2.4, 5, 8.5, 11]) s += c.line([-X, y, zf], [X, y, zf], { color: '#b8a27a', width: 2.5 });
  // roof panes
  const zs = []; for (let z = zf; z > 3.2; z -= z > 12 ? 3.4 : 2.6) zs.push(z);
  for (let k = 0; k < zs.length - 1; k++) { const a = arch(zs[k]), b = arch(zs[k + 1]), t = fog(zs[k]); for (let i = 0; i < 26; i++) { const g0 = i > 5 && i < 21, lf = i > 13; s += c.poly([a[i], a[i + 1], b[i + 1], b[i]], g0 ? mix(mix('#a9bcb8', '#fff3cf', lf ? .75 : .3), hz, t * .6) : mix(lf ? '#b39a72' : '#8a7355', hz, t)); } }
  for (let k = 0; k < zs.length; k++) { const z = zs[k], t = fog(z), A = arch(z).map(c.p), col = mix('#4a4038', hz, t); s += line(A, { color: col, width: Math.max(1.6, 200 / z * .6) }) + line(A, { color: mix('#d8bc86', hz, t), width: Math.max(.6, 50 / z * .6) }); }
  for (const i of [6, 9, 13, 17, 20]) { const a = ((180 * i) / 26) / 57.2958, q = z => [Math.cos(a) * X, SP + Math.sin(a) * X * .72, z]; s += c.line(q(3.4), q(zf), { color: '#6a5a48', width: 3, opacity: .8 }); }
  // side walls with two storeys of arches
  for (const sd of [-1, 1]) for (let z = 40; z > 2.2; z -= 4.2) { const t = fog(z), x = X * sd, base = mix(sd < 0 ? '#c9a874' : '#7c6248', hz, t), dk = mix(sd < 0 ? '#6a5238' : '#33291f', hz, t * .9), q = (y0, y1, a, e, f) => c.quad([x, y0, z + a], [x, y1, z + a], [x, y1, z + e], [x, y0, z + e], f);
    s += g(q(0, SP, 0, 4.25, base), { filter: z < 16 ? F.mottle : null });
    const arc = (y0, w, hh, f) => { const p = []; for (let i = 0; i <= 12; i++) { const a = Math.PI * i / 12; p.push([x, y0 + hh + Math.sin(a) * w / 2, z + 2.1 + Math.cos(a) * w / 2]); } p.push([x, y0, z + 2.1 - w / 2]); p.push([x, y0, z + 2.1 + w / 2]); return c.poly(p, f); };
    s += arc(0, 3.0, 2.5, lighten(base, .24)) + arc(0, 2.6, 2.4, dk) + arc(4.9, 2.9, 1.5, lighten(base, .24)) + arc(4.9, 2.5, 1.4, mix(dk, '#e0b878', sd < 0 ? .1 : .35)) + q(4.3, 4.55, 0, 4.25, lighten(base, .35)) + q(4.55, 5.3, .6, 3.6, 'none') + q(8.1, 8.5, 0, 4.25, lighten(base, .3));
    for (let k = 0; k < 7; k++) s += c.line([x, 4.9, z + .95 + k * .38], [x, 5.6, z + .95 + k * .38], { color: lighten(base, .3), width: Math.max(.7, 22 / z) }); s += c.line([x, 5.62, z + .8], [x, 5.62, z + 3.4], { color: lighten(base, .4), width: Math.max(1, 40 / z) });
    s += c.quad([x, 0, z], [x - sd * .34, 0, z], [x - sd * .34, SP, z], [x, SP, z], mix(sd < 0 ? '#e4c894' : '#5a4634', hz, t)) + c.quad([x - sd * .34, 0, z], [x - sd * .34, SP, z], [x - sd * .34, SP, z + .5], [x - sd * .34, 0, z + .5], mix(sd < 0 ? '#b8945e' : '#8f7350', hz, t)); }
  // floor
  s += g(c.poly([[-X, 0, 1.6], [X, 0, 1.6], [X, 0, zf], [-X, 0, zf]], lin(['#f3e0b2', '#c9a878', '#6f5640'])), { filter: F.gouache }); for (let z = 3; z < zf; z += 1.4) s += c.line([-X, 0, z], [X, 0, z], { color: '#7a6048', width: Math.max(.6, 14 / z), opacity: .4 }); for (let x = -8; x <= 8; x += 1.6) s += c.line([x, 0, 2], [x, 0, zf], { color: '#7a6048', width: 2, opacity: .4 });
  // light shafts from the right roof
  s += g([[1180, -60, 520, 980], [1040, -60, 240, 960], [1330, -60, 860, 1010]].map(([a, b, e, f]) => poly([[a, b], [a + 110, b + 60], [e + 240, f], [e, f - 20]], lin([[0, '#fff3cc', .5], [1, '#fff0c0', .06]], a, b, e, f, 1))).join(''), { filter: F.blur16, blend: 'screen' }) + g(poly([[430, 830], [760, 820], [640, 960], [240, 970]], '#fff3cc') + poly([[860, 880], [1120, 880], [1090, 1020], [760, 1030]], '#fff3cc'), { opacity: .45, filter: F.dry });
  // plinth
  s += shadow([[360, 880], [1600, 880], [1480, 950], [240, 950]], .35, '#4a3524') + poly([[330, 870], [420, 838], [1540, 838], [1620, 870]], '#9a7c54') + poly([[330, 870], [1620, 870], [1620, 902], [330, 902]], '#4a3828') + rect(330, 868, 1290, 6, '#e8cf9a');
  // the skeleton: spine from tail (right) to head (left, high)
  const bone = '#2f2520', bl = '#f4e4bc', sp = [[1640, 640], [1560, 690], [1470, 682], [1380, 624], [1300, 556], [1220, 508], [1130, 480], [1040, 474], [950, 486], [880, 492], [800, 470], [730, 420], [670, 350], [620, 276], [575, 214], [525, 180]];
  const N = 150, at = (() => { const seg = sp.length - 1; return t => { const u = Math.min(seg - 1e-6, t * seg), i = Math.floor(u), f = u - i, P = k => sp[Math.max(0, Math.min(seg, k))], [a, b, d, e] = [P(i - 1), P(i), P(i + 1), P(i + 2)], q = k => .5 * (2 * b[k] + (d[k] - a[k]) * f + (2 * a[k] - 5 * b[k] + 4 * d[k] - e[k]) * f * f + (3 * b[k] - a[k] - 3 * d[k] + e[k]) * f * f * f); return [q(0), q(1)]; }; })();
  let sk = '', ri = '', far = '';
  const size = t => t < .35 ? 4 + 18 * (t / .35) : t < .6 ? 22 : t < .96 ? 22 - 13 * (t - .6) / .36 : 9;
  for (let i = 0; i < 78; i++) { const t = i / 77, p = at(t), q = at(Math.min(1, t + .006)), a = Math.atan2(q[1] - p[1], q[0] - p[0]), z = size(t), nx = Math.sin(a), ny = -Math.cos(a), up = ny < 0 ? -1 : 1, n = [nx * -up * -1, ny]; const un = ny < 0 ? [nx, ny] : [-nx, -ny];
    sk += `M${(p[0] - Math.cos(a) * z * .42).toFixed(1)} ${(p[1] - Math.sin(a) * z * .42).toFixed(1)}`; sk += ''; ri += g(ellipse(0, 0, z * .5, z * .62, bone) + poly([[-z * .22, -z * .3], [-z * .06, -z * 1.7], [z * .2, -z * 1.6], [z * .26, -z * .3]], bone) + (t < .4 ? poly([[-z * .16, z * .3], [-z * .02, z * 1.35], [z * .16, z * .3]], bone) : '') + (t > .62 ? poly([[-z * .3, z * .3], [z * .7, z * .8], [z * .4, z * .2]], bone) : ''), { transform: `translate(${p[0].toFixed(1)} ${p[1].toFixed(1)}) rotate(${(Math.atan2(un[0], -un[1]) * 57.3).toFixed(1)})` }); }
  // ribs between shoulder and hip
  for (let i = 0; i < 13; i++) { const u = i / 12, t = .41 + u * .235, p = at(t), L = 96 + 96 * Math.sin(Math.PI * (.12 + u * .8)), b = 30 - 12 * u; const d = `M${p[0].toFixed(1)} ${(p[1] + 6).toFixed(1)}C${(p[0] + b + 24).toFixed(1)} ${(p[1] + L * .3).toFixed(1)} ${(p[0] + b + 14).toFixed(1)} ${(p[1] + L * .75).toFixed(1)} ${(p[0] - 6).toFixed(1)} ${(p[1] + L).toFixed(1)}`, d2 = `M${p[0].toFixed(1)} ${(p[1] + 6).toFixed(1)}C${(p[0] - 16).toFixed(1)} ${(p[1] + L * .3).toFixed(1)} ${(p[0] - 8).toFixed(1)} ${(p[1] + L * .7).toFixed(1)} ${(p[0] - 2).toFixed(1)} ${(p[1] + L * .9).toFixed(1)}`; far += stroke(d2, { color: '#8a7050', width: 6 }); ri += stroke(d, { color: bone, width: 9 - u * 1 }); }
  const B = (x1, y1, x2, y2, w, col = bone) => { const dx = x2 - x1, dy = y2 - y1, L = Math.hypot(dx, dy), nx = -dy / L * w, ny = dx / L * w, p = (t, k) => `${(x1 + dx * t + nx * k).toFixed(1)} ${(y1 + dy * t + ny * k).toFixed(1)}`; return path(`M${p(-.03, 1)}Q${p(.12, .9)} ${p(.3, .5)}L${p(.72, .46)}Q${p(.9, .9)} ${p(1.02, .95)}L${p(1.02, -.95)}Q${p(.9, -.9)} ${p(.72, -.46)}L${p(.3, -.5)}Q${p(.12, -.9)} ${p(-.03, -1)}Z`, col); };
  const leg = (x, y, kx, ky, ax, ay, fx, w, col) => B(x, y, kx, ky, w, col) + B(kx, ky + 4, ax, ay, w * .78, col) + B(kx + 8, ky + 8, ax + 6, ay, w * .4, col) + path(`M${ax - 12} ${ay - 4}L${ax + 14} ${ay - 4}L${ax + 18} ${ay + 22}L${fx} ${ay + 34}H${fx - 26}L${ax - 16} ${ay + 12}Z`, col);
  far += leg(1215, 530, 1250, 668, 1235, 800, 1226, 17, '#7a6044') + leg(905, 520, 866, 650, 884, 800, 872, 15, '#7a6044');
  ri += path('M1090 486Q1150 440 1236 500Q1262 540 1232 556Q1196 530 1160 530Q1150 580 1120 584Q1106 540 1090 486Z', bone) + leg(1168, 540, 1140, 676, 1176, 804, 1156, 21, bone) + path('M846 478Q900 460 930 500L952 640Q930 652 914 630Q880 560 846 478Z', bone) + leg(926, 600, 960, 700, 936, 806, 918, 18, bone);
  // belly gastralia, skull
  ri += path('M528 172C500 158 460 166 430 190C416 202 418 214 436 216L470 214L500 226C528 226 546 206 546 190Z', bone) + ellipse(506, 188, 10, 8, '#d9c49a') + ellipse(468, 190, 7, 5, '#d9c49a') + path('M440 222L500 232Q526 232 540 214L544 224Q528 246 500 244Z', bone) + gouges(10, (q, i) => [438 + i * 6, 219, 1.57, 9, 1.6], bl);
  s += g(far, {}) + g(ri, { filter: rim('#fff3cc', 4, -3, .95) });
  // steel props
  for (const [x, y] of [[1420, 650], [1040, 480], [700, 390]]) s += line([[x, y], [x, 846]], { color: '#3a2f28', width: 5 });
  // rail and visitors
  const f = (X0, z, o, hh = 1.72) => { const p = c.p([X0, 0, z]), h = hh * c.s(z); return g(poly([[p[0] - 4, p[1]], [p[0] + 8, p[1]], [p[0] - h * .5, p[1] + h * .22], [p[0] - h * .62, p[1] + h * .2]], '#4a3524'), { opacity: .4, filter: F.blur2 }) + figure(p[0], p[1], h, { rim: { color: '#fff0c4', dx: 3, dy: -2 }, ...o }); };
  s += f(-5.4, 15, { view: 'back', coat: '#5a4a3c', tint: [hz, .3] }) + f(5.6, 14, { pose: 'walk', coat: '#46525a', flip: true, tint: [hz, .3], hat: 'long' }) + f(4.6, 15.5, { view: 'back', coat: '#7c5b42', tint: [hz, .35], hat: 'bun' }) + f(-3.1, 7.4, { pose: 'stand', view: 'back', coat: '#26384a', hat: 'fedora', coatLen: 24, legs: '#1c222a' });
  s += f(-1.35, 6.1, { view: 'back', coat: '#3d3a46', hat: 'long', hair: '#2a1c14', coatLen: 22, joints: { arms: [[-5, 8], [20, 30]] } }) + f(-.88, 6.05, { view: 'back', coat: C.red, hat: 'beanie', hatColor: '#e4cfa4', legs: '#2a2a30', coatLen: 14 }, 1.06) + f(2.1, 6.6, { pose: 'point', coat: '#5d6650', hat: 'short', flip: true, bag: 'shoulder', legs: '#2a2523' });
  for (const [a, b] of [[-6.5, 6.5]]) for (let x = a; x < b; x += 1.3) { const p = c.p([x, 0, 8.8]); s += ''; }
  s += sprayPoly([[1960, -40], [1560, -40], [1660, 1120], [1960, 1120]], '#2a2018', 1960, 500, 1600, 520, .65) + sprayPoly([[-40, -40], [300, -40], [160, 1120], [-40, 1120]], '#2a2018', -40, 500, 240, 520, .5) + soft(960, 560, 520, 300, '#fff3cc', .3, { blend: 'screen' });
  return picture('museum-hall', s, { vignette: .3 });
};
