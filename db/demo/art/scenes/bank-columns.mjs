import { C, F, picture, sky, clouds, rng, g, rect, poly, line, path, circle, ellipse, lin, rad, glow, beam, figure, bicycle, lamp, cam, mix, darken, lighten, mist, stroke, cast, mirror, tree, gulls } from '../kit.mjs';
export const alt = 'The colossal columns of a central bank at dusk seen from the pavement, one tall window lit behind them, a cyclist in a red jacket riding past and a man with a briefcase on the steps.';
export default () => {
  const r = rng(3), c = cam({ cx: 840, hy: 880, f: 1250, h: 1.5, yaw: -24 });
  let s = sky({ y1: 900, stops: [[0, '#22344e'], [.4, '#5d6f86'], [.7, '#c08f86'], [.9, '#eab777'], [1, '#f6d79c']], streaks: 20, streakColor: '#f0c9a6', streakOpacity: .3, seed: 7 }) + clouds({ x: 900, w: 1100, y: 380, h: 80, n: 4, color: '#7d7686', lit: '#f3c39a', seed: 8, opacity: .8 });
  s += g(poly([[1380, 930], [1380, 690], [1480, 690], [1480, 640], [1560, 640], [1560, 710], [1700, 700], [1700, 600], [1780, 580], [1800, 600], [1800, 720], [1960, 700], [1960, 930]], lin(['#6f6674', '#c79276'])), { filter: F.gouacheV });
  for (let i = 0; i < 34; i++) s += rect(1390 + r.int(0, 54) * 10, 720 + r.int(0, 14) * 14, 5, 7, r() < .5 ? C.lamp : '#51495a', { opacity: .9 });
  s += g(poly([[1380, 890], [1960, 880], [1960, 980], [1380, 980]], '#8a7074'), { filter: F.gouache });
  // the bank: facade along X at Z = 16, from far left to the right corner at X = 9; side wall goes away
  const Z = 27, x0 = -44, x1 = 2, H = 27, base = 2.2;
  const q = (a, b, y0, y1, z, f, o) => c.quad([a, y0, z], [a, y1, z], [b, y1, z], [b, y0, z], f, o);
  const zp = Z - 3; // plane of the columns
  let b = '';
  b += q(x0, x1, 0, H, Z, lin([[0, '#2b3546'], [.6, '#3d4555'], [1, '#4e5058']])); // wall in shade
  for (let y = 1; y < H; y += 1.2) b += c.line([x0, y, Z], [x1, y, Z], { color: '#1e2735', width: 1.6, opacity: .5 });
  const bays = 8, bw = 5.2, litBay = 7;
  for (let i = 0; i < bays; i++) { const X = x1 - 2 - (bays - i) * bw + bw * .5 - .2; for (const [ya, yb] of [[base + 1.4, base + 8.2], [base + 10, base + 15]]) { const on = i === litBay && ya < 5; b += q(X - .35, X + 2.05, ya - .4, yb + .5, Z - .05, '#565a66') + q(X, X + 1.7, ya, yb, Z - .08, on ? lin([['0', '#ffe9b0'], [1, '#f3ae52']]) : '#172130'); for (let k = 1; k < 3; k++) b += c.line([X + 1.7 * k / 3, ya, Z - .1], [X + 1.7 * k / 3, yb, Z - .1], { color: on ? '#8a5a2b' : '#2c3849', width: 4 }); for (let k = 1; k < 5; k++) b += c.line([X, ya + (yb - ya) * k / 5, Z - .1], [X + 1.7, ya + (yb - ya) * k / 5, Z - .1], { color: on ? '#8a5a2b' : '#2c3849', width: 3 }); } }
  s += g(b, { filter: F.gouache });
  const wl = c.p([x1 - 2 - bw + bw * .5 + .6, base + 4.4, Z]); s += glow(wl[0], wl[1], 420, '#ffcf78', .75);
  // steps
  let st = ''; for (let k = 0; k < 9; k++) { const z = zp - 3.2 + k * .34, y = k * base / 9; st += c.quad([x0, y + base / 9, z], [x1 + .6 - k * .05, y + base / 9, z], [x1 + .6, y + base / 9, z + .4], [x0, y + base / 9, z + .4], mix('#d9a983', '#a98a7c', k / 9)) + q(x0, x1 + .6 - k * .05, y, y + base / 9, z, mix('#4b4a55', '#62606a', k / 9)); }
  s += g(st, { filter: F.gouache });
  // columns, left to right (far to near): lit from the right by the last sun
  const colW = 1.35; let col = '';
  for (let i = 0; i < bays + 1; i++) {
    const X = x1 - 2 - (bays - i) * bw, z = zp, pB = c.p([X, base, z]), pT = c.p([X, H - 3.6, z]), w = c.p([X + colW, base, z])[0] - c.p([X - colW, base, z])[0], wt = w * .84;
    const gr = lin([[0, '#20293a'], [.3, '#444a58'], [.58, '#8d7a72'], [.8, '#e6b58a'], [.93, '#ffdfb0'], [1, '#d79f76']], 0, 0, 1, 0);
    col += poly([[pB[0] - w / 2, pB[1]], [pT[0] - wt / 2, pT[1]], [pT[0] + wt / 2, pT[1]], [pB[0] + w / 2, pB[1]]], gr);
    for (let k = 1; k < 9; k++) { const a = Math.cos(Math.PI * k / 9); col += line([[pB[0] - a * w / 2, pB[1]], [pT[0] - a * wt / 2, pT[1]]], { color: k < 6 ? '#161e2c' : '#8a5f4a', width: Math.max(1.2, w * .018), opacity: .5 }); }
    col += rect(pB[0] - w * .62, pB[1] - w * .16, w * 1.24, w * .18, lin([[0, '#2b3444'], [.6, '#93807a'], [1, '#f3c898']], 0, 0, 1, 0)) + rect(pT[0] - wt * .64, pT[1] - wt * .24, wt * 1.28, wt * .26, lin([[0, '#2b3444'], [.6, '#93807a'], [1, '#f3c898']], 0, 0, 1, 0)) + ellipse(pT[0] - wt * .5, pT[1] - wt * .04, wt * .15, wt * .15, '#2b3444') + ellipse(pT[0] + wt * .5, pT[1] - wt * .04, wt * .15, wt * .15, '#e9bd8f');
  }
  s += g(col, { filter: F.gouacheV });
  // entablature and cornice above
  let e = q(x0, x1, H - 3.6, H - .6, zp - .8, lin([[0, '#5d5a66'], [1, '#a98676']], 0, 0, 1, 0)) + q(x0, x1 + .6, H - .6, H + .5, zp - 1.6, '#c79b80') + c.quad([x0, H - .6, zp - 1.6], [x1 + .6, H - .6, zp - 1.6], [x1 + .6, H - .6, zp - .8], [x0, H - .6, zp - .8], '#232b3a') + q(x0, x1, H + .5, H + 4, zp - .4, '#4f5462');
  for (let X = x0; X < x1; X += .9) e += q(X, X + .45, H - 1.1, H - .6, zp - 1, '#2b3342');
  s += g(e, { filter: F.gouache });
  // street: cobbles, tram rail, long light
  s += g(poly([[-40, 946], c.p([x0, 0, zp - 3.2]), c.p([x1 + .6, 0, zp - 3.2]), [1960, 918], [1960, 1100], [-40, 1100]], lin([[0, '#8a7370'], [.3, '#5d5a66'], [1, '#262e3d']])), { filter: F.gouache });
  s += g(poly([[1960, 930], [1500, 934], [300, 1100], [1960, 1100]], '#f0bd85'), { filter: F.dry, opacity: .5 });
  let cb = ''; for (let j = 0; j < 10; j++) { const y = 952 + j * j * 1.7; for (let x = -30 + (j % 2) * 14; x < 1950; x += 24 + j * 5) cb += rect(x + r.range(-3, 3), y, 18 + j * 4, 2 + j * .5, r() < .6 ? '#2b3342' : '#e0b088', { opacity: .2, rx: 2 }); } s += cb;
  // a banker on the steps, a lamp, the cyclist
  const P = c.p([-3, base * .5, zp - 1.9]); s += figure(P[0], P[1], 112, { pose: 'walk2', hat: 'fedora', coat: '#232c3b', coatLen: 22, bag: 'brief', rim: { color: '#ffd9a0', dx: 2, dy: -.5 } });
  s += lamp(1500, 1000, 470, { kind: 'street', color: '#10161f', r: 230, power: .8 });
  const cy = { color: '#141a24', rider: { coat: C.red, hat: 'cap', hatColor: '#1c2633', legs: '#1b2636', bag: 'shoulder', bagColor: '#5d4331', scarf: C.sand } };
  s += cast(880, 1052, bicycle(880, 1052, 1.55, cy), { dx: -1.6, dy: .12, opacity: .55 }) + bicycle(880, 1052, 1.55, cy) ;
  s += gulls(1560, 300, 7, { size: 14, color: '#2b3242', seed: 5, spread: 120 });
  return picture('bank-columns', s, { vignette: .34 });
};
