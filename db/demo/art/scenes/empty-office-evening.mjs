import { C, F, picture, sky, cityline, rng, g, rect, poly, line, path, circle, ellipse, lin, rad, glow, figure, mix, darken, lighten, shadow, stroke, lamp, rim } from '../kit.mjs';
export const alt = 'Evening in an open-plan office: one person works on at a lit screen, a red coat over the chair, between rows of empty desks and dark monitors before a wide window on the city.';
const deskSet = (x, y, k, o = {}) => { // a desk in profile: top, legs, monitor seen from the side-back, chair to the left
  const c = o.dark || '#18202d', top = o.top || '#6d5a58', e = o.edge || '#d99f74'; let s = '';
  s += rect(0, -152, 330, 13, top) + rect(0, -152, 330, 3, e) + rect(10, -139, 10, 139, c) + rect(308, -139, 10, 139, c) + rect(200, -139, 100, 96, darken(top, .5)) + rect(212, -126, 76, 24, darken(top, .35)) + rect(212, -92, 76, 24, darken(top, .35));
  if (!o.noMon) s += rect(252, -170, 60, 6, c, { rx: 3 }) + poly([[276, -166], [284, -236], [294, -236], [292, -166]], c) + poly([[262, -306], [278, -310], [296, -206], [280, -200]], o.screen || c) + poly([[262, -306], [268, -308], [286, -202], [280, -200]], o.glass || '#34445c');
  if (!o.noChair) s += line([[-46, 0], [-46, -84]], { color: c, width: 9 }) + line([[-84, -4], [-8, -4]], { color: c, width: 9 }) + circle(-84, -5, 7, c) + circle(-8, -5, 7, c) + rect(-92, -96, 88, 15, o.seat || '#2f4556', { rx: 7 }) + path('M-92 -98Q-112 -150 -104 -216Q-92 -226 -84 -214Q-82 -150 -76 -98Z', o.seat || '#2f4556') + stroke('M-104 -214Q-112 -150 -93 -100', { color: e, width: 3 });
  if (o.plant) s += path('M26 -152l5 -32h30l5 32Z', C.rust) + [-34, -18, -4, 10, 26, 40].map(a => path(`M46 -182q${a} -26 ${a * 1.5} -${62 - Math.abs(a) * .5}q${-a * .2} 30 ${-a * 1.5} ${62 - Math.abs(a) * .5}`, '#3f5f4e')).join('');
  if (o.papers) s += rect(90, -158, 70, 6, '#cbbfa8') + rect(94, -164, 66, 6, '#a89b86') + rect(88, -170, 68, 6, '#d9ccb2');
  if (o.cup) s += rect(60, -178, 24, 26, C.rose) + stroke('M84 -172q12 6 0 16', { color: C.rose, width: 4 });
  return g(s, { transform: `translate(${x} ${y}) scale(${o.flip ? -k : k} ${k})` });
};
export default () => {
  const r = rng(43);
  let s = sky({ y1: 640, stops: [[0, '#23395a'], [.35, '#5f6b8a'], [.62, '#c08789'], [.82, '#eda76c'], [1, '#f9d492']], sun: { x: 1330, y: 520, r: 54, color: '#f8b45f', glow: 680, disc: '#ffe9b4' }, streaks: 22, streakColor: '#f6cba4', seed: 9 });
  s += g(ellipse(500, 250, 420, 16, '#d9a596') + ellipse(1300, 190, 520, 20, '#8f7f92') + ellipse(900, 330, 460, 14, '#f3c39a') + ellipse(1600, 350, 300, 12, '#f8d3a0'), { filter: F.dry, opacity: .8 });
  s += cityline({ y: 640, h: 200, color: '#a27d80', seed: 4, maxW: 80, lit: .07 }) + cityline({ y: 680, h: 300, color: '#6a6077', seed: 11, minW: 46, maxW: 110, lit: .13 });
  for (const [x, y, w] of [[270, 300, 60], [640, 360, 50], [1560, 270, 64]]) s += g(poly([[x, 760], [x, y + 50], [x + w * .3, y + 30], [x + w * .5, y - 60], [x + w * .7, y + 30], [x + w, y + 50], [x + w, 760]], lin([[0, '#5b5570'], [1, '#a97f78']])), { filter: F.gouacheV }) + circle(x + w / 2, y - 62, 4, '#ff6a5a') + glow(x + w / 2, y - 62, 34, '#ff6a5a', .8);
  s += cityline({ y: 800, h: 300, color: '#343a54', seed: 25, minW: 70, maxW: 150, lit: .2 }) + rect(-40, 760, 2000, 100, '#2b3046');
  // streets far below: a river of tail lights, a rail bridge
  // glass wall: mullions, transom, sill; ceiling with a lit strip over the worker
  s += rect(-40, -40, 2000, 130, lin([[0, '#131a26'], [1, '#2b303d']])) + [60, 84].map(y => rect(-40, y, 2000, 4, '#0d131d')).join('');
  for (let i = 0; i < 7; i++) s += poly([[90 + i * 290, 18], [270 + i * 290, 18], [262 + i * 290, 46], [102 + i * 290, 46]], i === 3 ? '#fff0c8' : '#3b414f');
  s += glow(1050, 36, 330, '#ffe9b4', .5);
  for (let i = 0; i < 8; i++) { const x = 40 + i * 264; s += rect(x - 11, 84, 22, 700, '#161d29') + rect(x + 8, 84, 4, 700, '#dd9c68'); } s += rect(-40, 214, 2000, 9, '#161d29') + rect(-40, 223, 2000, 3, '#b97f5c') + rect(-40, 84, 2000, 12, '#0f1520');
  s += rect(-40, 768, 2000, 46, '#1c2431') + rect(-40, 764, 2000, 8, '#e3a672') ;
  // roller blinds half down on two bays
  for (const [i, h] of [[0, 300], [6, 200]]) { const x = 51 + i * 264; s += g(rect(x, 92, 242, h, '#6d5f66'), { filter: F.gouacheV, opacity: .92 }) + rect(x, 92 + h, 242, 8, '#161d29') + line([[x + 214, 92 + h], [x + 214, 130 + h]], { width: 2 }); }
  // floor with long bars of sunset towards us
  s += g(rect(-60, 812, 2040, 300, lin([[0, '#8d6a62'], [.3, '#4f4852'], [1, '#1a2230']])), { filter: F.gouache });
  for (let i = 0; i < 7; i++) { const a = 60 + i * 264, b = a + 230, f = x => 1330 + (x - 1330) * 1.75; s += g(poly([[a, 814], [b, 814], [f(b), 1100], [f(a), 1100]], lin([['0', '#ffc07c', .75], [1, '#ffb070', .12]])), { filter: F.stipple, opacity: .7 }); }
  // far row by the window, toned by the light
  const far = { dark: '#4b434e', top: '#7d6463', edge: '#f0b888', seat: '#5d5560', glass: '#6d5f68', screen: '#4b434e' };
  for (let i = 0; i < 6; i++) s += deskSet(120 + i * 320, 858, .62, { ...far, plant: i === 1 || i === 4, papers: i === 2, cup: i === 3 });
  // middle row: the person
  const P = 948; s += ellipse(980, P + 4, 420, 34, '#0b111a', { opacity: .45 });
  s += deskSet(160, P, 1.16, { papers: 1, top: '#5a4c50', seat: '#283b4b' }) + deskSet(1500, P, 1.16, { plant: 1, top: '#5a4c50', seat: '#283b4b', cup: 1 });
  s += glow(1130, 640, 420, '#cfeae4', .5) + glow(1000, 640, 300, '#ffe2a8', .35);
  const k = 1.5, X = 850;
  s += deskSet(X, P, k, { noMon: 1, noChair: 1, top: '#b98a5f', edge: '#ffe3a8', dark: '#141b26' });
  // chair with the red coat over its back, the figure at work, then keyboard, screen, lamp
  s += line([[X - 60, P], [X - 60, P - 120]], { color: '#10161f', width: 13 }) + line([[X - 120, P - 5], [X, P - 5]], { color: '#10161f', width: 12 }) + circle(X - 120, P - 5, 10, '#10161f') + circle(X, P - 5, 10, '#10161f') + rect(X - 130, P - 140, 140, 22, '#2b4152', { rx: 10 });
  s += figure(X - 62, P + 4, 560, { pose: 'sitwrite', coat: '#2f5568', legs: '#1d2530', hair: '#241a17', hat: 'bun', skin: '#b07a5c', coatLen: 6, joints: { hip: 27, lean: 9, head: 12, arms: [[40, 88], [46, 86]], legs: [[86, 4], [80, -8]] }, rim: { color: '#dff3ea', dx: 4, dy: -1.5, opacity: .95 } });
  s += path(`M${X - 128} ${P - 120}Q${X - 176} ${P - 170} ${X - 164} ${P - 300}L${X - 146} ${P - 300}Q${X - 150} ${P - 180} ${X - 104} ${P - 136}Z`, '#1d2b38');
  s += g(path(`M${X - 142} ${P - 306}Q${X - 176} ${P - 316} ${X - 190} ${P - 280}L${X - 226} ${P - 96}Q${X - 190} ${P - 66} ${X - 136} ${P - 82}L${X - 132} ${P - 150}L${X - 116} ${P - 156}Q${X - 112} ${P - 240} ${X - 124} ${P - 290}Z`, lin([[0, '#c93328'], [.5, C.red], [1, '#6f100e']], 0, 0, 1, 0)) + path(`M${X - 168} ${P - 284}Q${X - 158} ${P - 220} ${X - 172} ${P - 116}L${X - 146} ${P - 112}Q${X - 132} ${P - 220} ${X - 146} ${P - 290}Z`, '#8a1512') + stroke(`M${X - 184} ${P - 262}L${X - 204} ${P - 100}`, { color: '#6f100e', width: 5 }), { filter: F.gouacheV });
  const dy = P - 152 * k; s += poly([[X + 210, dy - 2], [X + 300, dy - 2], [X + 306, dy - 12], [X + 214, dy - 12]], '#20262f') + rect(X + 330, dy - 12, 120, 10, '#141b26', { rx: 4 }) + poly([[X + 384, dy - 10], [X + 396, dy - 110], [X + 416, dy - 110], [X + 412, dy - 10]], '#141b26') + poly([[X + 362, dy - 236], [X + 392, dy - 244], [X + 424, dy - 60], [X + 396, dy - 50]], '#141b26') + poly([[X + 354, dy - 232], [X + 366, dy - 238], [X + 400, dy - 52], [X + 388, dy - 46]], '#eaf8f0') + glow(X + 372, dy - 140, 170, '#e3f6ee', .7);
  s += g(poly([[X + 356, dy - 230], [X + 390, dy - 48], [X + 60, dy - 10], [X + 30, dy - 170]], lin([[0, '#dff3ea', 0], [1, '#dff3ea', .55]], 0, 0, 1, 0)), { filter: F.blur16, blend: 'screen', opacity: .7 });
  s += rect(X + 110, dy - 14, 84, 8, '#fff6e0') + rect(X + 116, dy - 20, 76, 7, '#e6d9bd') + rect(X + 44, dy - 38, 32, 36, '#d9cdb4') + stroke(`M${X + 76} ${dy - 30}q16 8 0 22`, { color: '#d9cdb4', width: 5 });
  // city side: near row as dark shapes that frame the picture
  const nr = { dark: '#0b1018', top: '#20222c', edge: '#7d5f58', seat: '#121a25', glass: '#1b2433', screen: '#0b1018' };
  s += deskSet(-120, 1120, 1.75, { ...nr, plant: 1 }) + deskSet(2040, 1120, 1.75, { ...nr, flip: 1, papers: 1 });
  s += glow(1330, 520, 300, '#ffd08a', .35);
  return picture('empty-office-evening', s, { vignette: .45 });
};
