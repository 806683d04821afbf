import { C, F, picture, sky, hills, rng, rect, path, poly, line, g, lin, rad, mix, darken, lighten, circle, ellipse, stroke, rim, clip, gulls, glow } from '../kit.mjs';
import { gouges, spray, sprayPoly, soft, stars, billow, rays } from '../kit2.mjs';
export const alt = 'A white rocket with a red band stands beside its service tower at dawn, vapour drifting from its side; floodlights shine at its foot, and rocket and burning sky are mirrored in a lagoon where two herons stand.';
export default () => {
  const HZ = 800; let s = sky({ y1: HZ, stops: ['#15243c', '#2c4a68', '#6f8797', '#d3a68c', '#ee9d5a', '#ffd58a'], streaks: 26, seed: 14, streakColor: '#f3c8a0', sun: { x: 700, y: HZ + 6, r: 8, color: '#ffd88a', glow: 760 } });
  s += stars(240, { y0: 0, y1: 330, seed: 3, max: 2.2 }) + g(gouges(34, r => [r.range(-60, 1980), 420 + r() * 300, r.range(-.03, .03), r.range(200, 700), r.range(5, 18)], '#7a5a66', { seed: 5 }), { opacity: .5, filter: F.dry }) + g(gouges(24, r => [700 + r.norm(0, 360), 560 + r() * 220, 0, r.range(160, 600), r.range(3, 9)], '#ffe0a4', { seed: 8 }), { opacity: .75, filter: F.dry });
  s += hills({ y: HZ - 6, amp: 16, color: '#54525e', base: '#8a6a60', seed: 4 }) + g(Array.from({ length: 60 }, (_, i) => ellipse(i * 34 - 20, HZ - 4, 24 + (i * 37 % 20), 9 + (i * 53 % 12), '#3c3d48')).join(''), { filter: F.rough });
  // distant assembly hall, water tower, lightning masts
  let mid = rect(1480, HZ - 150, 150, 150, '#4c4b58') + rect(1480, HZ - 150, 40, 150, '#8a6a60') + rect(1534, HZ - 118, 30, 118, '#2f303c') + rect(1640, HZ - 70, 170, 70, '#44434f') + line([[360, HZ], [360, HZ - 120]], { color: '#3c3d48', width: 6 }) + ellipse(360, HZ - 130, 38, 26, '#44434f') + path('M322 -130', 'none');
  s += g(mid, { filter: F.rough });
  const T = 112, B = HZ - 40, cx = 940; let pad = '';
  // masts
  for (const x of [560, 1330]) { pad += line([[x - 14, B + 34], [x, 130]], { color: '#1a2230', width: 5 }) + line([[x + 14, B + 34], [x, 130]], { color: '#1a2230', width: 5 }); for (let y = 190; y < B; y += 40) { const q = 14 * (y - 130) / (B - 130); pad += line([[x - q, y], [x + q * 1.1, y + 38]], { color: '#1a2230', width: 2.4 }) + line([[x + q, y], [x - q * 1.1, y + 38]], { color: '#1a2230', width: 2.4 }); } pad += line([[x, 130], [x, 84]], { color: '#1a2230', width: 3 }); }
  // service tower (right of rocket)
  const tx = 1064, tw = 118; for (let y = 190, i = 0; y < B; y += 57, i++) { pad += rect(tx - 8, y, tw + 16, 9, '#27303d') + line([[tx + 6, y], [tx + tw - 6, y + 57]], { color: '#1a2230', width: 6 }) + line([[tx + tw - 6, y], [tx + 6, y + 57]], { color: '#27303d', width: 6 }) + (i % 2 ? rect(tx + 40, y + 14, 42, 30, '#2e3a48') : '') + circle(tx + tw + 2, y + 16, 3.4, '#ffe2a0'); }
  pad += rect(tx, 180, 15, B - 180, '#27303d') + rect(tx + tw - 15, 180, 15, B - 180, '#141b27') + rect(tx + 51, 180, 12, B - 180, '#1f2835') + rect(tx - 14, 166, tw + 28, 20, '#1f2835') + line([[tx + 60, 166], [tx + 60, 70]], { color: '#1a2230', width: 6 }) + line([[tx + 60, 100], [tx - 60, 140], [tx + 60, 140]], { color: '#1a2230', width: 5 });
  // arms to the rocket
  for (const y of [300, 452, 610]) pad += poly([[tx + 4, y], [cx + 62, y + 6], [cx + 62, y + 22], [tx + 4, y + 30]], '#27303d') + line([[tx, y + 30], [cx + 66, y + 22]], { color: '#0f151f', width: 3 });
  // platform
  pad += poly([[700, B + 4], [1250, B + 4], [1310, HZ + 20], [640, HZ + 20]], lin(['#3a3f4c', '#1a202c'])) + rect(690, B - 4, 570, 12, '#5d5a62') + [760, 860, 1010, 1150].map(x => rect(x, B + 14, 34, 40, '#10151f')).join('');
  // rocket: body with rounded light from left
  const W2 = 62, bodyL = lin([[0, '#fff3da'], [.16, '#fffbf0'], [.42, '#e4d6c0'], [.72, '#8b93a0'], [1, '#46526a']], 0, 0, 1, 0); let rk = '';
  const bst = (x, k) => path(`M${x - 22} ${B - 6}V470Q${x - 22} 420 ${x} 384Q${x + 22} 420 ${x + 22} 470V${B - 6}Z`, bodyL) + path(`M${x - 22} 478Q${x - 22} 420 ${x} 384Q${x + 22} 420 ${x + 22} 478Z`, lin(['#59636a', '#2c3440', '#1a202c'], 0, 0, 1, 0)) + rect(x - 22, 690, 44, 10, '#2c3440') + path(`M${x - 16} ${B - 6}L${x - 22} ${B + 10}H${x + 22}L${x + 16} ${B - 6}Z`, '#1a202c');
  rk += path(`M${cx - W2} ${B - 10}V330Q${cx - W2} 240 ${cx - 30} 176Q${cx - 8} 124 ${cx} ${T}Q${cx + 8} 124 ${cx + 30} 176Q${cx + W2} 240 ${cx + W2} 330V${B - 10}Z`, bodyL) + [336, 500, 520, 680].map(y => rect(cx - W2, y, W2 * 2, y === 500 ? 20 : 5, y === 500 ? lin([C.red, '#c9352a', C.redDark, '#4a0f10'], 0, 0, 1, 0) : '#3a4454', { opacity: y === 500 ? 1 : .8 })).join('') + rect(cx - W2, 250, W2 * 2, 4, '#6d7480', { opacity: .7 });
  for (let y = 560; y < 670; y += 44) rk += rect(cx - W2, y, 30, 22, '#2a3240') + rect(cx + 8, y + 22, 26, 22, '#1a202c');
  rk += rect(cx + 16, 340, 7, B - 350, '#59636a', { opacity: .8 }) + path(`M${cx - 40} ${B - 12}L${cx - 54} ${B + 10}H${cx + 54}L${cx + 40} ${B - 12}Z`, '#1a202c');
  rk += bst(cx - 84, 1) + bst(cx + 84, 1);
  const all = g(pad, { filter: rim('#ffcf94', -3, -1, .85) }) + g(rk, { filter: rim('#fff6dc', -3, 0, .9) });
  s += all;
  // vapour from the side, drifting right→left
  const vap = billow(46, t => [cx - 70 - 330 * (1 - t), 560 + 60 * (1 - t) * (1 - t) - 20 * t, 10 + 46 * (1 - t)], { lit: '#fff0d0', mid: '#e9c8b0', shade: '#8d93a4', light: [-.6, .8], seed: 5, spread: .5, opacity: .82, flow: 1 }) + billow(60, t => [cx - 300 + 700 * t, B + 14 - 20 * Math.sin(t * 3.14), 14 + 36 * Math.sin(t * 3.14)], { lit: '#ffe6bc', mid: '#dcb9a2', shade: '#6d7488', light: [-1, -.2], seed: 9, opacity: .9 });
  s += vap;
  // floodlights
  for (const [x, a] of [[640, 26], [1296, -18]]) s += rays(x, HZ - 20, 640, [[180 - a, 9], [180 - a * .5, 7]], '#fff3d0', .3) + glow(x, HZ - 20, 90, '#fff6dc', .95) + rect(x - 9, HZ - 26, 18, 12, '#fffdf0');
  for (const y of [84, 130]) s += circle(y === 84 ? 560 : 1330, 84, 4, '#ff8a6a');
  // lagoon: mirror of everything
  s += g(rect(-60, HZ + 18, 2040, 300, lin(['#f3bf80', '#c98a68', '#5d6478', '#1f2c42'])), { filter: F.gouache });
  s += g(g(all, { transform: `matrix(1 0 0 -.62 0 ${(HZ + 18) * 1.62})` }), { opacity: .62, filter: F.dry, clip: clip(rect(-60, HZ + 18, 2040, 300)) });
  s += soft(700, HZ + 30, 420, 130, '#ffe2a0', .7, { blend: 'screen' }) + g(gouges(220, r => { const t = Math.pow(r(), 1.3); return [r.range(-40, 1960), HZ + 24 + t * 250, 0, r.range(20, 160) * (.4 + t), 1 + 4 * t]; }, '#1a2438', { seed: 15 }), { opacity: .42, filter: F.dry }) + g(gouges(190, r => { const t = Math.pow(r(), 1.2); return [740 + r.norm(0, 220 + 260 * t), HZ + 24 + t * 250, 0, r.range(20, 170) * (.4 + t), 1 + 4 * t]; }, '#ffe8b4', { seed: 17 }), { opacity: .7, filter: F.dry }) + rect(-60, HZ + 12, 2040, 9, '#2a2c38');
  // reeds and herons
  s += g(gouges(170, r => { const e = r() < .5 ? r.range(-40, 480) : r.range(1420, 1960), h = r.range(60, 210) * (1 - Math.min(1, (e < 960 ? e : 1960 - e) / 620)); return [e, 1090 - h / 2, -1.57 + r.range(-.28, .28), h, r.range(2, 5)]; }, '#0f1622', { seed: 19 }), { filter: F.rough });
  const heron = (x, y, k, fl) => g(path('M0 -62C-22 -66 -46 -48 -56 -34C-36 -34 -8 -34 6 -46C16 -58 10 -70 4 -80C-2 -92 0 -104 8 -110C16 -114 22 -110 24 -106L46 -102L22 -100C14 -100 10 -94 14 -84C20 -70 20 -54 8 -42C0 -36 -6 -36 -10 -36L-10 0H-13L-14 -36L-20 -36L-24 0H-27L-25 -36Z', '#0f1622'), { transform: `translate(${x} ${y}) scale(${fl * k} ${k})`, filter: rim('#ffd8a0', -1.5, -1, .8) }); s += heron(520, 1010, 1.5, 1) + heron(640, 962, .9, -1) + gulls(520, 470, 6, { size: 16, color: '#2a2c38', seed: 5, spread: 120 });
  return picture('rocket-dawn', s, { vignette: .26 });
};
