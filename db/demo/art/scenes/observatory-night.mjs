import { C, F, picture, rng, rect, path, poly, line, g, lin, rad, mix, darken, lighten, circle, ellipse, stroke, rim, clip, smooth, shadow, figure, hills, glow } from '../kit.mjs';
import { gouges, spray, sprayPoly, soft, stars } from '../kit2.mjs';
export const alt = 'An observatory dome stands open on a bare mountain top under the Milky Way; its telescope points through the slit, and an astronomer waits in the red light of the doorway.';
export default () => {
  const r = rng(4); let s = g(rect(-60, -60, 2040, 1000, lin(['#0b1322', '#14253c', '#27425a', '#5d7480', '#b08a68'])), { filter: F.gouache });
  // Milky Way
  const band = { x0: 260, y0: 760, x1: 1560, y1: -160, w: 62, nx: .58, ny: .82 };
  s += g(gouges(150, q => { const t = q.range(-.05, 1.05), o = q.norm(0, 74), x = 260 + 1300 * t + o * .58, y = 760 - 920 * t + o * .82; return y > 700 ? null : [x, y, -.616 + q.range(-.25, .25), q.range(60, 280), q.range(6, 30)]; }, '#a9bccb', { seed: 3 }), { opacity: .3, filter: F.blur16 }) + spray(560, 560, 300, 110, '#cfd8d8', .35, { transform: 'rotate(-35 560 560)' }) + spray(960, 270, 420, 110, '#dfe1d4', .55, { transform: 'rotate(-35 960 270)' }) + spray(1330, 20, 360, 100, '#cfd8d8', .4, { transform: 'rotate(-35 1330 20)' }) + spray(1000, 240, 200, 50, '#f0c890', .4, { transform: 'rotate(-35 1000 240)' });
  s += g(gouges(46, q => { const t = q(), o = q.norm(14, 24), x = 260 + 1300 * t + o * .58, y = 760 - 920 * t + o * .82; return y > 640 ? null : [x, y, -.616 + q.range(-.3, .3), q.range(50, 190), q.range(5, 18)]; }, '#0f1c2e', { seed: 9 }), { opacity: .6, filter: F.blur6 });
  s += stars(3600, { y0: -10, y1: 720, seed: 6, band, max: 2.2 }) + stars(60, { y0: 0, y1: 620, seed: 16, max: 4 });
  for (const [x, y, q] of [[420, 150, 16], [1560, 330, 13], [760, 90, 10], [1720, 130, 12]]) s += glow(x, y, q * 4, '#dfeaf0', .7) + path(`M${x - q} ${y}Q${x} ${y} ${x} ${y - q}Q${x} ${y} ${x + q} ${y}Q${x} ${y} ${x} ${y + q}Q${x} ${y} ${x - q} ${y}Z`, '#fffdf0');
  // ridges above a sea of cloud
  s += hills({ y: 700, amp: 60, color: '#3a5064', base: '#7d8a8c', seed: 5 }) + g(gouges(60, q => [q.range(-60, 1980), 730 + q.range(-10, 60), 0, q.range(160, 620), q.range(6, 20)], '#c9c4b0', { seed: 6 }), { opacity: .55, filter: F.dry }) + hills({ y: 780, amp: 80, color: '#24384c', base: '#4a6070', seed: 15 });
  // our summit
  const top = smooth([[-60, 1010], [180, 950], [420, 880], [640, 838], [900, 822], [1180, 826], [1400, 856], [1620, 920], [1980, 1000]]) + 'L1980 1140L-60 1140Z';
  s += g(path(top, lin(['#2a3440', '#141b26', '#0a0e15'])), { filter: F.mottle }) + g(gouges(170, q => { const x = q.range(-40, 1960), e = 830 + Math.pow(Math.abs(x - 1000) / 1000, 1.7) * 190; return [x, e + 14 + Math.pow(q(), 1.4) * 220, .1 * Math.sign(x - 1000) + q.range(-.3, .3), q.range(30, 160), q.range(2, 8)]; }, '#5d7280', { seed: 8 }), { opacity: .5, filter: F.dry }) + g(gouges(120, q => { const x = q.range(-40, 1960), e = 850 + Math.pow(Math.abs(x - 1000) / 1000, 1.7) * 190; return [x, e + Math.pow(q(), 1.4) * 240, q.range(-.4, .4), q.range(30, 130), q.range(3, 10)]; }, '#05080d', { seed: 18 }), { opacity: .6, filter: F.rough });
  // path
  s += g(path('M1010 866C1040 900 960 930 1000 980S1140 1040 1120 1130H860C900 1050 820 1010 880 950S940 890 950 866Z', lin([[0, '#8a8072', .9], [1, '#3a3a40', .8]])), { filter: F.rough3 });
  // dome
  const cx = 960, by = 850, R = 286, dy = 600; let d = '';
  d += path(`M${cx - 270} ${dy}H${cx + 270}V${by}H${cx - 270}Z`, lin(['#101823', '#3a4a58', '#a9a894', '#7d8480'], 0, 0, 1, 0)) + [0, 1, 2, 3, 4, 5, 6, 7].map(i => rect(cx - 270 + 540 * (.5 - .5 * Math.cos(Math.PI * (i + .5) / 8)), dy + 24, 3, by - dy, '#0f1722', { opacity: .5 })).join('');
  d += rect(cx - 300, dy - 14, 600, 40, lin(['#0f1722', '#4a5a66', '#d8d2b8', '#8f958c'], 0, 0, 1, 0)) + rect(cx - 300, dy + 22, 600, 8, '#0b1019');
  const dome = `M${cx - R} ${dy - 12}A${R} ${R * 1.02} 0 0 1 ${cx + R} ${dy - 12}Z`; d += path(dome, lin(['#131d2a', '#33475a', '#8fa0a4', '#efe6cc', '#a9aca0'], 0, .1, 1, 0));
  const dc = clip(path(dome)); let seams = ''; for (let i = 1; i < 10; i++) { const k = Math.cos(Math.PI * i / 10); seams += `M${cx} ${dy - R * 1.04}C${cx - k * R * .7} ${dy - R * .98} ${cx - k * R} ${dy - R * .5} ${cx - k * R} ${dy - 10}`; } for (const k of [.3, .58, .82]) seams += `M${cx - R} ${dy - R * k}Q${cx} ${dy - R * k + 46 * (1 - k)} ${cx + R} ${dy - R * k}`; d += g(stroke(seams, { color: '#1a2634', width: 2.5, opacity: .55 }), { clip: dc });
  // slit with the telescope
  const slit = `M${cx + 10} ${dy - 30}C${cx + 20} ${dy - 150} ${cx - 6} ${dy - 240} ${cx - 60} ${dy - 310}L${cx + 56} ${dy - 312}C${cx + 120} ${dy - 240} ${cx + 146} ${dy - 150} ${cx + 140} ${dy - 30}Z`; d += g(path(slit, lin(['#05080e', '#1a1216', '#4a1a16'])), {}) + stroke(`M${cx + 10} ${dy - 30}C${cx + 20} ${dy - 150} ${cx - 6} ${dy - 240} ${cx - 60} ${dy - 310}`, { color: '#0b1019', width: 12 }) + stroke(`M${cx + 140} ${dy - 30}C${cx + 146} ${dy - 150} ${cx + 120} ${dy - 240} ${cx + 56} ${dy - 312}`, { color: '#fff6dc', width: 9 });
  s += g(d, { filter: rim('#fff3d4', 4, -3, .5) });
  s += g(g(g(rect(-34, -240, 68, 330, lin(['#2a3440', '#9aa6a6', '#3a4650'], 0, 0, 1, 0)) + rect(-40, -250, 80, 26, '#59666e') + rect(-40, -60, 80, 18, '#1a232e') + rect(-38, 40, 76, 16, '#1a232e') + rect(44, -150, 18, 150, '#3a4650') + ellipse(0, -250, 40, 10, '#dfe6e0'), { transform: `translate(${cx + 66} ${dy - 96}) rotate(13)` }), { clip: clip(path(slit) + poly([[cx - 40, dy - 300], [cx + 20, dy - 470], [cx + 260, dy - 470], [cx + 112, dy - 240]])) }), {});
  // door with red light
  s += rect(cx - 6, by - 128, 84, 134, '#0b1019') + rect(cx + 2, by - 120, 68, 126, lin(['#d8382a', C.red, '#6a1512'])) + soft(cx + 36, by - 50, 210, 170, '#e0402e', .55, { blend: 'screen' }) + g(poly([[cx, by + 4], [cx + 72, by + 4], [cx + 140, by + 130], [cx - 50, by + 130]], lin([[0, '#c9352a', .75], [1, '#c9352a', 0]])), { filter: F.dry }) + figure(cx + 40, by + 8, 108, { view: 'front', pose: 'pockets', coat: '#141a24', legs: '#0d1119', hat: 'beanie', hatColor: '#0d1119', skin: '#7a3a2c', rim: { color: '#ff8a6a', dx: -2, dy: -1 } });
  // small dome and huts
  s += g(path('M1420 852V800A78 74 0 0 1 1576 800V892Z', lin(['#1a2634', '#4a5a66', '#d9d2b8'], 0, 0, 1, 0)) + rect(1412, 796, 172, 9, '#0f1722') + path('M1490 728l16 -2l10 70h-20Z', '#0b1019'), { filter: F.rough }) + g(poly([[300, 910], [300, 862], [352, 836], [410, 862], [410, 884]], '#121a26') + rect(330, 870, 18, 16, '#e9b054'), {}) + glow(339, 878, 60, C.amber, .6);
  // antenna mast
  s += line([[640, 840], [640, 640]], { color: '#0f1722', width: 4 }) + [680, 720, 760].map(y => line([[640, y], [610, 842]], { color: '#0f1722', width: 1 })).join('') + circle(640, 640, 3, '#e9b054') + sprayPoly([[-40, 1120], [1960, 1120], [1960, 960], [-40, 960]], '#05080d', 0, 1120, 0, 960, .8);
  return picture('observatory-night', s, { vignette: .3 });
};
