import { C, F, picture, sky, sea, clouds, hills, rng, g, rect, poly, line, path, ellipse, lin, rad, glow, boat, gulls, mist, mirror, ridge, tree, hatch, circle } from '../kit.mjs';
export const alt = 'Tankers in file pass through a narrow strait between dark headlands at sunset, a small grey patrol boat cutting a white wake in front of them.';
export default () => {
  const sun = { x: 930, y: 318, r: 62, color: '#f0a04f', glow: 760, disc: '#ffe3a6' };
  let s = sky({ y1: 420, stops: [[0, '#38506b'], [.3, '#8f8791'], [.55, '#d98f68'], [.8, '#f0b25c'], [1, '#ffe0a0']], sun, streaks: 22, streakColor: '#fbd8a0', seed: 12 });
  s += clouds({ y: 120, h: 70, n: 5, color: '#6c6f82', lit: '#e8a67c', seed: 21, opacity: .8 }) + clouds({ y: 250, h: 34, n: 6, color: '#b57862', lit: '#f8c887', seed: 33, opacity: .9 });
  s += hills({ y: 402, amp: 90, color: '#b9867a', base: '#e9b27a', seed: 5, x1: 760, bottom: 440, shape: t => 1 - t * 1.7 }) + hills({ y: 402, amp: 80, color: '#a97a75', base: '#e3a873', seed: 8, x0: 1130, bottom: 440, shape: t => 1.6 * t - .7 });
  s += sea({ y0: 412, stops: [[0, '#f3bd72'], [.12, '#c98c72'], [.35, '#5d7480'], [.7, '#2b4a58'], [1, '#12283a']], dashColor: '#f6c98c', dashOpacity: .35, glint: { x: 930, w: 250, color: '#ffe0a0', n: 360, strength: .95 }, seed: 14, dash: 220 });
  // headlands, three steps of air each side
  const L1 = ridge({ y: 380, amp: 170, seed: 17, x0: -40, x1: 640, rough: .5, shape: t => 1.15 - 1.95 * t }), R1 = ridge({ y: 390, amp: 190, seed: 27, x0: 1290, x1: 1960, rough: .5, shape: t => 1.9 * t - .85 });
  const cl = (pts, y) => pts.map(([a, b]) => [a, Math.min(b, y)]);
  s += g(poly([...cl(L1, 470), [640, 470], [-40, 500]], lin([['0', '#6d5662'], [1, '#a97a6c']])), { filter: F.gouache }) + g(poly([...cl(R1, 474), [1960, 520], [1290, 478]], lin([[0, '#57495a'], [1, '#96695f']])), { filter: F.gouache });
  const L2 = ridge({ y: 470, amp: 330, seed: 41, x0: -40, x1: 420, rough: .48, shape: t => 1 - 1.5 * t }), R2 = ridge({ y: 520, amp: 360, seed: 52, x0: 1500, x1: 1960, rough: .48, shape: t => 1.35 * t - .45 });
  const cliff = (pts, c, b, rim, dx) => { const ys = pts.map(p => p[1]), top = Math.min(...ys); return g(poly(pts, lin([[0, c], [1, b]], 0, top, 0, 640, 1)) + g(poly(pts.map(([x, y], i) => [x, y + 4]).concat(), lin([[0, rim], [.5, rim, .5], [1, rim, 0]])), { filter: F.dryV, opacity: .75 }), { filter: F.mottle }); };
  s += cliff([...cl(L2, 592), [420, 590], [300, 606], [-40, 660]], '#2c3346', '#4e4650', '#c98862', 4) + cliff([...cl(R2, 640), [1960, 740], [1640, 650], [1500, 640]], '#232b3d', '#3f3b48', '#b97a5c', -4);
  s += g(ellipse(380, 585, 130, 7, '#f2c590') + ellipse(180, 628, 200, 8, '#f2c590') + ellipse(1570, 612, 130, 7, '#e9b685') + ellipse(1780, 690, 210, 9, '#e9b685'), { filter: F.dry, opacity: .85 });
  // lighthouse on the right headland
  s += poly([[1572, 478], [1580, 388], [1600, 388], [1608, 478]], '#d9b896') + rect(1577, 372, 26, 16, C.ink) + rect(1581, 374, 18, 12, C.lamp) + path('M1574 372L1590 356L1606 372Z', C.red) + glow(1590, 380, 90, C.lamp, .9) + rect(1578, 412, 24, 16, C.red, { opacity: .75 });
  // the file of tankers, far to near
  const T = (x, y, l, tint, fl, hull = C.navy) => mirror(boat(x, y, l, { kind: 'tanker', hull, band: C.rust, tint, flip: fl }), y + l * .02, { k: .6, opacity: .45 }) + boat(x, y, l, { kind: 'tanker', hull, band: C.rust, tint, flip: fl, lights: l > 300 });
  s += T(1056, 436, 92, ['#d39a70', .62], true) + T(806, 452, 130, ['#c08a70', .55], true) + T(1160, 500, 220, ['#96706c', .42], true) + mist(430, 60, '#f6c88c', .4);
  s += T(700, 575, 400, ['#5c5462', .22], true, '#22344a') + T(1215, 712, 640, ['#3a4152', .08], true, '#1a2433');
  s += g(path('M1540 716Q1300 742 880 724L860 730Q1200 760 1560 726Z', C.cream), { filter: F.dry, opacity: .7 });
  // patrol boat and its wake
  const P = boat(790, 905, 400, { kind: 'patrol', hull: '#5d6f7f', house: '#d9d6c8', band: C.red, lights: true });
  s += g(path('M1010 918Q760 940 540 950Q240 985 -40 1060V1100H330Q560 990 800 950Q960 930 1010 918Z', '#e9d3b0', { opacity: .85 }) + path('M600 934Q380 950 -40 1010L-40 1030Q380 965 620 946Z', C.paper), { filter: F.dry });
  s += mirror(P, 914, { k: .5, opacity: .5 }) + P + g(path('M960 900Q1010 880 1004 914Q940 930 900 918Z', C.paper) + path('M600 916Q760 930 980 916L970 926Q760 942 600 926Z', C.paper), { filter: F.rough });
  s += g(line([[752, 782], [752, 744]], { color: C.ink, width: 3 }) + path('M752 744Q738 738 722 746L724 764Q738 756 752 762Z', C.red));
  s += gulls(430, 770, 6, { size: 20, color: '#f4dcb4', seed: 9, spread: 120 }) + gulls(1500, 300, 5, { size: 12, color: '#4a3b44', seed: 3, spread: 90 });
  return picture('strait-tankers', s);
};
