import { C, F, picture, sky, hills, ridge, rng, rect, path, poly, line, g, lin, mix, darken, circle, ellipse, figure, gulls, stroke, rim, tree, glow } from '../kit.mjs';
import { gouges, spray, sprayPoly, soft, billow } from '../kit2.mjs';
export const alt = 'A watcher stands with raised binoculars on the gallery of a timber fire lookout high above wooded ridges; on the horizon a column of smoke leans across a low red sun.';
export default () => {
  let s = sky({ y1: 640, stops: ['#55748a', '#9aa9a4', '#e0bf92', '#e59a5c', '#c8683c'], streaks: 18, seed: 9, streakOpacity: .3 });
  // sun seen through smoke
  s += soft(1330, 470, 420, 330, '#ff9a4c', .55, { blend: 'screen' }) + circle(1330, 470, 58, C.red, { filter: F.rough });
  // smoke column, leaning right to left with the wind
  const P = t => { const u = 1 - t; return [1215 - 800 * Math.pow(u, 2.3), 596 - 570 * Math.pow(u, .74), 10 + 100 * u]; }, Q = (a, b, k) => t => { const q = P(t); return [q[0] + q[2] * a, q[1] + q[2] * b, q[2] * k]; };
  s += billow(90, P, { lit: '#6a5a50', mid: '#4e4642', shade: '#38322f', light: [1, .35], seed: 4, spread: .62, opacity: .95, filter: F.blur6 }) + billow(90, Q(-.1, 0, .8), { lit: '#7a6656', mid: '#57493f', shade: '#3c3532', light: [1, .35], seed: 7, spread: .6, opacity: .6, filter: F.rough3 }) + billow(80, Q(.36, .12, .66), { lit: '#d08a58', mid: '#8a6a58', shade: '#5a4c44', light: [1, .5], seed: 14, spread: .6, opacity: .8, filter: F.blur2 }) + billow(44, Q(.8, .3, .34), { lit: '#f3b078', mid: '#c4835a', shade: '#8a6650', light: [1, .5], seed: 24, spread: .6, opacity: .8, filter: F.rough3 });
  s += [['#2f2b2c', -.35, .4, 44], ['#f0b07c', .62, .34, 45], ['#8f7462', .1, .3, 46]].map(([c, a, op, sd]) => g(gouges(120, r => { const u = Math.pow(r(), .8), q = P(1 - u), e = P(Math.max(0, 1 - u - .03)), an = Math.atan2(e[1] - q[1], e[0] - q[0]); return [q[0] + q[2] * a + r.norm(0, q[2] * .5), q[1] + r.norm(0, q[2] * .5), an + r.range(-.35, .35), 16 + 90 * u, 2 + 9 * u]; }, c, { seed: sd }), { opacity: op, filter: F.dry })).join('');
  // ridges
  const ridgeTrees = (y, amp, color, base, seed, th, n, op = {}) => { const pts = ridge({ y, amp, seed, rough: .5, ...op }), r = rng(seed + 50); let b = ''; for (let i = 0; i < n; i++) { const p = pts[r.int(0, pts.length - 1)], h = th * r.range(.5, 1.2), w = h * .3; b += `M${p[0] + r.range(-12, 12)} ${p[1] - h}l${w / 2} ${h * 1.2}h${-w}Z`; } return g(poly([...pts, [1960, 1110], [-40, 1110]], lin([[0, color], [1, base]], 0, y - amp, 0, y + amp * 2.4, 1)) + path(b, color), { filter: F.gouache }); };
  s += hills({ y: 590, amp: 60, color: '#b98a6c', base: '#e2b58a', seed: 3 }) + soft(1215, 600, 150, 60, '#ff7a34', .9, { blend: 'screen' }) + g(gouges(16, r => [1215 + r.norm(0, 44), 588 + r.norm(0, 5), -1.57 + r.range(-.3, .3), r.range(8, 34), r.range(2, 5)], '#ffb25c', { seed: 3 }), { filter: F.rough });
  s += ridgeTrees(640, 70, '#84705e', '#cfa17c', 6, 16, 260) + ridgeTrees(705, 90, '#5d6258', '#a98f74', 11, 26, 260) + soft(1250, 690, 560, 60, '#f0c090', .5) + ridgeTrees(790, 110, '#3c5049', '#7d7a66', 17, 42, 230) + ridgeTrees(900, 120, '#22393a', '#4e5a50', 23, 74, 190);
  // near trees around the tower foot
  const pine = (x, y, h, col, lit, seed) => tree(x, y, h, { kind: 'pine', color: col, lit, seed });
  for (const [x, y, h] of [[610, 1060, 280], [700, 1100, 330], [1010, 1090, 300], [1105, 1110, 380], [480, 1110, 400]]) s += pine(x, y, h, '#16292c', '#54604a', x);
  // the tower
  const lit = '#d89a5c', dk = '#241c1a', mid = '#4a352a', R = rim('#ffc98a', 3, -1, .95);
  const top = 330, bot = 1110; let t = '';
  t += line([[930, top + 150], [980, bot]], { color: mid, width: 13 }) + line([[806, top + 150], [778, bot]], { color: dk, width: 13 });
  const L = y => 770 - (y - 480) / 630 * 70, Rr = y => 900 + (y - 480) / 630 * 82;
  for (let y = 500, i = 0; y < 1080; y += 112, i++) { const y2 = y + 112; t += line([[L(y), y], [Rr(y2), y2]], { color: mid, width: 8 }) + line([[Rr(y), y], [L(y2), y2]], { color: dk, width: 8 }) + line([[L(y2), y2], [Rr(y2), y2]], { color: mid, width: 10 }); }
  t += line([[L(480), 480], [L(bot), bot]], { color: mid, width: 17 }) + line([[Rr(480), 480], [Rr(bot), bot]], { color: '#6a4a34', width: 17 });
  // ladder
  t += line([[850, 480], [860, bot]], { color: dk, width: 5 }) + line([[826, 480], [832, bot]], { color: dk, width: 5 }); for (let y = 500; y < 1080; y += 20) t += line([[827, y], [852, y]], { color: dk, width: 3 });
  // platform and cabin
  t += poly([[668, 452], [1002, 452], [1018, 486], [652, 486]], '#6a4a34') + rect(652, 482, 366, 16, dk);
  for (let x = 664; x < 1010; x += 26) t += rect(x, 486, 9, 10, '#8a6040');
  t += rect(726, 300, 206, 152, '#6e4b34') + poly([[726, 300], [790, 300], [790, 452], [726, 452]], '#3b2a22');
  t += [734, 762].map(x => rect(x, 318, 22, 66, '#2c3c44')).join('') + [800, 846, 890].map((x, i) => rect(x, 318, 36, 66, i === 1 ? '#ffd08a' : '#e9a868')).join('') + rect(726, 384, 206, 9, '#a6774c') + [400, 414, 428].map(y => line([[792, y], [930, y]], { color: '#533826', width: 3 })).join('');
  t += poly([[690, 306], [970, 306], [900, 232], [762, 232]], '#3a2c28') + poly([[832, 232], [900, 232], [970, 306], [850, 306]], '#7c5138') + rect(826, 176, 7, 58, dk) + rect(684, 302, 292, 9, dk);
  const person = figure(972, 452, 150, { pose: 'stand', joints: { arms: [[104, 150], [100, 148]], head: 0, lean: 2 }, coat: '#2e4a4e', hat: 'fedora', hatColor: '#5b3f2c', legs: '#2a221e', coatLen: 8 });
  t += person + rect(992, 322, 17, 9, C.ink);
  // rail in front
  for (const x of [668, 726, 788, 850, 912, 960, 1004]) t += line([[x, 454], [x, 392]], { color: '#3a2a22', width: 6 }); t += line([[664, 394], [1008, 394]], { color: '#8a6040', width: 8 }) + line([[666, 424], [1006, 424]], { color: '#5a3f2e', width: 5 });
  s += g(t, { filter: R });
  for (const [x, y, h] of [[60, 1130, 560], [190, 1140, 460], [320, 1150, 380], [1560, 1150, 420], [1700, 1150, 560], [1860, 1150, 660], [1420, 1150, 300], [900, 1170, 190], [760, 1160, 170]]) s += pine(x, y, h, '#0e1c20', '#33423a', x);
  s += sprayPoly([[-40, -40], [1960, -40], [1960, 260], [-40, 260]], '#22303a', 0, -40, 0, 260, .55) + spray(1300, 620, 600, 160, '#ffb070', .4) + gulls(560, 330, 4, { size: 17, color: '#2a2a2a', seed: 3, spread: 90 });
  return picture('forest-fire-lookout', s, { vignette: .24 });
};
