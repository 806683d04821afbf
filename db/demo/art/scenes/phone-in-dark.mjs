import { C, F, picture, rng, rect, path, poly, line, g, lin, rad, mix, darken, lighten, circle, ellipse, stroke, rim, clip, smooth } from '../kit.mjs';
import { gouges, spray, sprayPoly, soft } from '../kit2.mjs';
import { head } from '../portraits.mjs';
export const alt = 'A young woman in a dark red jersey looks at a telephone in her hand in a dark room; its cold light falls on her face and fingers, and a window full of city lights glimmers behind her.';
export default () => {
  const r = rng(8); let s = g(rect(-60, -60, 2040, 1200, lin(['#0b1220', '#111c2c', '#070b13'])), { filter: F.mottle });
  // window with the city at night
  const x = 150, y = 70, w = 560, h = 620; let v = rect(x, y, w, h, lin(['#0f1d33', '#1f3a54', '#37566a', '#5d6a70'])); for (let L = 0; L < 3; L++) for (let bx = x - 20; bx < x + w;) { const bw = r.range(40, 96), bh = [330, 250, 150][L] * r.range(.5, 1), col = ['#20384e', '#152639', '#0c1726'][L], top = y + h - bh; v += rect(bx, top, bw, bh + 20, col); for (let yy = top + 12; yy < y + h - 6; yy += 17) for (let xx = bx + 7; xx < bx + bw - 9; xx += 14) if (r() < [.22, .26, .2][L]) v += rect(xx, yy, 6, 8, r.pick([C.amber, C.lamp, '#d9a45c', '#9fc0c4']), { opacity: [.45, .65, .85][L] }); bx += bw + r.range(0, 12); }
  v += g(gouges(30, q => [q.range(x, x + w), q.range(y, y + 260), 0, q.range(100, 300), q.range(3, 9)], '#45667c', { seed: 4 }), { opacity: .3, filter: F.dry });
  s += rect(x - 26, y - 26, w + 52, h + 52, '#0a1019') + g(v, { clip: clip(rect(x, y, w, h)) }) + rect(x + w / 2 - 8, y, 16, h, '#0a1019') + rect(x, y + 210, w, 14, '#0a1019') + rect(x - 60, y + h + 22, w + 120, 22, '#0e1826') + rect(x - 60, y + h + 20, w + 120, 4, '#3f5a6c');
  s += g(path('M90 -40Q190 200 150 720L20 760V-40ZM770 -40Q690 240 720 760L860 760Q880 240 870 -40Z', lin(['#0c1422', '#1a2a3e', '#0a101a'], 0, 0, 1, 0)) + gouges(20, q => [q() < .5 ? q.range(40, 150) : q.range(730, 850), q.range(60, 660), 1.55, q.range(120, 320), q.range(4, 10)], '#060a12', { seed: 6 }), { filter: F.gouacheV, opacity: .95 });
  // dim room at right: shelf, lamp off
  s += rect(1420, 330, 420, 10, '#1b2a3c') + Array.from({ length: 13 }, (_, i) => { const hh = r.range(50, 96); return rect(1436 + i * 30, 330 - hh, r.range(18, 26), hh, r.pick(['#14202f', '#192839', '#101a28', '#1e2c3a'])); }).join('');
  // glow in the air
  const px = 1240, py = 838; s += soft(px - 40, py - 140, 620, 560, '#8fc4d4', .36, { blend: 'screen' });
  const H = head({ cx: 890, cy: 480, scale: 305, yaw: 27, pitch: -12, roll: 4, bodyYaw: 18, res: +(process.env.RES || 250), ramp: ['#0a1220', '#142438', '#2d4a60', '#6f9fb0', '#b7dcdc', '#ecfaf0'], skin: '#6f9fb0', th: [.10, .26, .48, .74, .96], hairColor: '#17202e', hairLit: '#54788c', browColor: '#101824', hair: 'bob', cloth: '#6a1512', clothLit: '#c22f26', collar: 'crew', iris: '#141c26', jawW: .87, brow: .6, eyeW: 1.18, eyeOpen: .72, gaze: [.16, -.36], browW: .66, browY: .01, chin: .65, noseL: .96, noseW: .92, lips: 1.2, lipColor: '#7a6f80', neckW: .9, shoulders: .95, light: [.78, -.26, .48], key: 1.1, fill: .07, rimLight: [-.85, .35, -.45], rimPower: .45, seed: 18 });
  s += g(ellipse(905, 560, 470, 520, '#04070d'), { opacity: .5, filter: F.blur40 }) + H.svg;
  // phone, seen obliquely from behind, and the hands
  let ph = ''; const sk = ['#0a1220', '#1d3448', '#4f7a8e', '#a9d0d4', '#e6f7ee'];
  ph += soft(px, py - 40, 240, 220, '#dff6f4', .6, { blend: 'screen' });
  ph += poly([[1150, 690], [1282, 654], [1352, 900], [1214, 950]], '#e9fbf4') + poly([[1168, 690], [1300, 656], [1368, 898], [1230, 946]], lin(['#1c2836', '#0a0f18'], 0, 0, 1, .4)) + stroke('M1168 690L1300 656L1368 898', { color: '#9fc8d0', width: 4 }) + circle(1284, 686, 10, '#05080d') + circle(1288, 714, 10, '#05080d') + line([[1150, 690], [1214, 950]], { color: '#f6fff8', width: 9 });
  // right hand: palm below, four fingers wrapped on the back, thumb on the glass side
  const fin = (x1, y1, x2, y2, x3, y3, wd) => stroke(`M${x1} ${y1}Q${x2} ${y2} ${x3} ${y3}`, { color: sk[0], width: wd + 8 }) + stroke(`M${x1} ${y1}Q${x2} ${y2} ${x3} ${y3}`, { color: sk[1], width: wd }) + stroke(`M${x1 - 2} ${y1 - wd * .3}Q${x2 - 2} ${y2 - wd * .32} ${x3} ${y3 - wd * .3}`, { color: sk[2], width: wd * .26 });
  ph += path('M1190 1130C1190 1060 1180 1010 1196 960C1206 930 1240 920 1270 930L1390 906C1420 930 1430 990 1420 1040L1432 1130Z', lin([sk[2], sk[1], sk[0]], 0, 0, 1, .3)) + fin(1408, 842, 1360, 790, 1306, 800, 34) + fin(1420, 888, 1370, 832, 1310, 842, 36) + fin(1424, 932, 1380, 874, 1318, 884, 36) + fin(1418, 974, 1384, 918, 1330, 926, 32) + path('M1398 830C1436 850 1452 930 1436 1010L1400 1040C1412 960 1404 900 1388 850Z', sk[1]);
  ph += path('M1196 1010C1170 960 1150 900 1152 850C1152 828 1172 822 1184 838C1196 868 1214 910 1240 950Z', lin([sk[4], sk[3], sk[2]], 0, 0, 1, .6)) + stroke('M1160 846Q1168 834 1178 842', { color: '#ffffff', width: 5 }) + stroke('M1188 900Q1196 906 1206 902', { color: sk[2], width: 4 });
  // sleeve
  ph += g(path('M1130 1140C1150 1090 1180 1064 1210 1060L1420 1050C1460 1070 1500 1110 1510 1140Z', lin(['#a3221c', '#5b1210', '#2a0a0c'], 0, 0, 1, 0)), { filter: F.gouache }) + stroke('M1172 1074Q1300 1040 1440 1064', { color: '#c9443a', width: 7, opacity: .8 });
  s += g(ph, { transform: 'translate(52 26)' });
  s += sprayPoly([[-40, 1120], [1960, 1120], [1960, 900], [-40, 900]], '#04070d', 0, 1120, 0, 900, .6) + sprayPoly([[1960, -40], [1480, -40], [1560, 1120], [1960, 1120]], '#04070d', 1960, 500, 1500, 520, .6);
  return picture('phone-in-dark', s, { vignette: .4 });
};
