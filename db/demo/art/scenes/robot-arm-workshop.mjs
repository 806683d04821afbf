import { C, F, picture, rng, rect, path, poly, line, g, lin, rad, mix, darken, lighten, circle, ellipse, stroke, rim, shadow, clip, smooth } from '../kit.mjs';
import { gouges, spray, sprayPoly, soft, rays } from '../kit2.mjs';
export const alt = 'In a small workshop an ochre robot arm on a wooden bench lifts a red block in the light of a tall window, while a woman with her hair in a knot watches it beside her laptop.';
export default () => {
  const r = rng(5); let s = g(rect(-60, -60, 2040, 900, lin(['#5b5148', '#857361', '#6a5a4c'], 0, 0, 1, 0)), { filter: F.mottle });
  // planked wall
  for (let x = -20; x < 1960; x += 74) s += line([[x, -20], [x, 800]], { color: '#3b332d', width: 3, opacity: .5 });
  // window, left, with the yard outside
  const wx = 300, wy = 60, ww = 470, wh = 560; let w = rect(wx, wy, ww, wh, lin(['#cfe0de', '#f6edd2', '#f4dca4'])) + g(path(`M${wx} 470Q${wx + 120} 430 ${wx + 250} 452T${wx + ww} 430V620H${wx}Z`, '#a9b79a') + rect(wx + 40, 350, 130, 130, '#b98d72') + poly([[wx + 26, 354], [wx + 105, 290], [wx + 184, 354]], '#7c5b4c') + path(`M${wx + 330} 500Q${wx + 300} 380 ${wx + 370} 340Q${wx + 450} 350 ${wx + 430} 500Z`, '#7f8f6a') + rect(wx, 510, ww, 120, '#c8b98c'), { filter: F.rough, opacity: .85 });
  s += rect(wx - 26, wy - 26, ww + 52, wh + 52, '#d9c49a') + g(w, { clip: clip(rect(wx, wy, ww, wh)) });
  for (let i = 1; i < 3; i++) s += rect(wx + ww * i / 3 - 6, wy, 12, wh, '#e8d9b4') + rect(wx + ww * i / 3 + 2, wy, 4, wh, '#a98e62'); for (let i = 1; i < 4; i++) s += rect(wx, wy + wh * i / 4 - 5, ww, 10, '#e8d9b4') + rect(wx, wy + wh * i / 4 + 2, ww, 3, '#a98e62');
  s += rect(wx - 44, wy + wh + 22, ww + 88, 20, '#e8d9b4') + rect(wx - 44, wy + wh + 40, ww + 88, 8, '#5a4630') + [0, 1, 2].map(i => { const x = wx + 40 + i * 74; return rect(x, wy + wh - 34, 40, 56, ['#46606a', '#8a5a3a', '#6c7a50'][i], { rx: 4 }) + rect(x, wy + wh - 34, 12, 56, '#ffe9b8', { opacity: .4 }); }).join('') + line([[wx + 60, wy + wh - 34], [wx + 46, wy + wh - 100]], { color: '#3a2a1c', width: 5 }) + line([[wx + 64, wy + wh - 34], [wx + 76, wy + wh - 110]], { color: '#6a4a30', width: 5 });
  // tool board, right
  s += g(rect(1010, 90, 800, 400, '#8d714f'), { filter: F.gouache }) + rect(1010, 90, 800, 10, '#b7935f') + rect(1010, 486, 800, 10, '#3d2e20');
  const tk = '#2a2723'; let tools = '';
  const hammer = (x, y) => rect(x - 5, y, 10, 150, '#6a4426') + rect(x - 34, y - 8, 68, 26, tk); const saw = (x, y) => poly([[x, y], [x + 170, y + 20], [x + 170, y + 34], [x, y + 62]], '#59636a') + path(`M${x - 56} ${y}h58v62h-58q-14 -30 0 -62Zm16 14v34h24v-34Z`, '#6a4426'); const span = (x, y, h) => rect(x - 6, y, 12, h, '#4a545a') + circle(x, y, 17, '#4a545a') + circle(x, y, 8, '#8d714f') + circle(x, y + h, 14, '#4a545a') + circle(x, y + h, 7, '#8d714f');
  tools += hammer(1080, 150) + saw(1230, 150) + [0, 1, 2, 3, 4].map(i => span(1460 + i * 46, 150 + i * 4, 150 - i * 22)).join('') + hammer(1720, 170) + [0, 1, 2, 3, 4, 5].map(i => rect(1190 + i * 34, 300, 8, 60, '#59636a') + rect(1185 + i * 34, 268, 18, 40, [C.ochre, '#46606a', '#6a4426'][i % 3], { rx: 5 })).join('') + stroke('M1470 400C1440 340 1560 330 1560 400S1450 450 1480 380', { color: tk, width: 7 }) + path('M1640 290h70l-20 50v90h-30v-90Z', '#59636a');
  s += g(g(tools, { transform: 'translate(9 9)' }), { opacity: .35 }).replaceAll('fill="#59636a"', 'fill="#2a2018"') + tools;
  // shelf
  s += rect(1040, 566, 820, 16, '#4b3826') + rect(1040, 562, 820, 5, '#a37f50') + Array.from({ length: 17 }, (_, i) => { const h = r.range(30, 62), x = 1056 + i * 47; return rect(x, 562 - h, r.range(26, 40), h, r.pick(['#46606a', '#7c5b42', '#a08a5a', '#5d6650', '#3d4a55', '#b98d54'])); }).join('');
  // bench
  const bt = 800; s += g(poly([[-60, bt], [1980, bt], [1980, 900], [-60, 900]], lin(['#a5774a', '#c5935a', '#7e5835'], 0, 0, 1, 0)), { filter: F.gouache }) + rect(-60, 896, 2040, 230, '#3a2a20') + rect(-60, 896, 2040, 8, '#e0b274') + rect(-60, 900, 2040, 40, '#5a3f2a');
  s += g(gouges(90, q => [q.range(-40, 1960), q.range(bt + 4, 894), 0, q.range(120, 420), q.range(1, 3)], '#5d3c22', { seed: 3 }), { opacity: .6 });
  // light through the window: on the bench and in the air
  for (let i = 0; i < 3; i++) s += g(poly([[560 + i * 190, bt + 4], [720 + i * 190, bt + 4], [880 + i * 220, 892], [680 + i * 220, 892]], '#ffe2a0', { opacity: .55 }), { blend: 'soft-light' }) + g(poly([[560 + i * 190, bt + 4], [720 + i * 190, bt + 4], [880 + i * 220, 892], [680 + i * 220, 892]], '#ffdf9a', { opacity: .45 }), { filter: F.dry });
  s += g([0, 1, 2].map(i => poly([[wx + 20 + i * 155, wy], [wx + 140 + i * 155, wy], [980 + i * 260, bt + 60], [700 + i * 230, bt + 60]], lin([[0, '#fff0c4', .4], [1, '#ffe2a0', .06]], 0, wy, 0, bt, 1))).join(''), { filter: F.blur6, blend: 'screen' });
  // robot arm
  const O = '#d99a3c', OD = '#7c4a1e', OL = '#f8d488', K = '#23262b', K2 = '#4a5056';
  const seg = (a, b, ra, rb) => { const dx = b[0] - a[0], dy = b[1] - a[1], L = Math.hypot(dx, dy), nx = -dy / L, ny = dx / L, q = (p, rr, k) => [p[0] + nx * rr * k, p[1] + ny * rr * k]; return poly([q(a, ra, 1), q(b, rb, 1), q(b, rb, -1), q(a, ra, -1)], O) + poly([q(a, ra, -.1), q(b, rb, -.1), q(b, rb, -1), q(a, ra, -1)], OD); };
  const joint = (x, y, R) => circle(x, y, R, O) + path(`M${x + R * .3} ${y - R * .95}A${R} ${R} 0 1 1 ${x - R * .7} ${y + R * .71}A${R * 1.1} ${R * 1.1} 0 0 0 ${x + R * .3} ${y - R * .95}Z`, OD) + circle(x, y, R * .6, K) + circle(x - R * .06, y - R * .06, R * .46, K2) + [0, 60, 120, 180, 240, 300].map(a => circle(x + Math.cos(a / 57.3) * R * .32, y + Math.sin(a / 57.3) * R * .32, R * .07, K)).join('') + stroke(`M${x - R * .86} ${y + R * .1}A${R * .86} ${R * .86} 0 0 1 ${x - R * .1} ${y - R * .86}`, { color: OL, width: R * .1 });
  s += shadow([[700, 842], [930, 842], [1260, 888], [1010, 890]], .5, '#2a1c18') + shadow([[960, 850], [1040, 846], [1420, 884], [1290, 890]], .32, '#2a1c18');
  let A = path('M690 846L710 772H906L926 846Z', lin([K2, K], 0, 0, 1, 0)) + rect(680, 836, 256, 18, K) + ellipse(808, 772, 98, 20, '#5d646a') + path('M736 772V690Q808 660 880 690V772Q808 800 736 772Z', O) + path('M826 796V676Q862 680 880 690V772Q860 786 826 796Z', OD) + path('M748 700V770', 'none') + stroke('M752 702V768', { color: OL, width: 8 });
  A += seg([808, 670], [700, 400], 52, 42) + seg([690, 398], [985, 262], 44, 26);
  A += joint(808, 664, 66) + joint(694, 396, 58);
  A += seg([975, 266], [1076, 300], 25, 22) + joint(1000, 262, 34);
  A += g(rect(-24, 0, 48, 40, K) + rect(-40, 40, 80, 20, K2) + path('M-40 58H-20L-14 110L-24 140H-36L-30 108Z', K) + path('M40 58H20L14 110L24 140H36L30 108Z', K) + rect(-22, 96, 44, 52, C.red) + poly([[-22, 96], [-8, 86], [54, 86], [22, 96]], '#d8574a', { opacity: 0 }) + rect(2, 96, 20, 52, C.redDark), { transform: 'translate(1080 306)' });
  A += stroke('M872 760C960 720 900 560 800 520S600 380 690 336S860 250 985 236', { color: K, width: 9 }) + stroke('M872 760C960 720 900 560 800 520S600 380 690 336S860 250 985 236', { color: '#5d646a', width: 3 });
  s += g(A, { filter: rim('#fff2cc', -4, -3, .85) });
  // parts on the bench
  s += [[1040, 852, 40], [1108, 866, 34], [1000, 872, 30]].map(([x, y, q], i) => shadow([[x, y + q / 2], [x + q, y + q / 2], [x + q + 60, y + q / 2 + 14], [x + 40, y + q / 2 + 14]], .5, '#2a1c18') + rect(x, y - q / 2, q, q, ['#e8d9b4', '#46606a', '#b98d54'][i]) + rect(x + q * .6, y - q / 2, q * .4, q, ['#a9966a', '#26384a', '#7c5b34'][i])).join('');
  // laptop and the watching woman, from behind at right
  let wom = ''; wom += poly([[1210, 846], [1440, 846], [1470, 888], [1190, 888]], '#3c4248') + poly([[1236, 842], [1444, 838], [1470, 690], [1268, 700]], '#1d242b') + poly([[1250, 834], [1434, 830], [1456, 700], [1278, 710]], '#cfe3df') + gouges(9, (q, i) => [1330 + (i % 3) * 20, 730 + i * 10, 0, 90 + (i * 37) % 60, 2], '#46606a');
  const body = path(smooth([[1190, 1120], [1210, 1000], [1262, 910], [1360, 866], [1432, 846], [1520, 850], [1610, 880], [1690, 930], [1740, 1020], [1760, 1120]], true), lin(['#3a5364', '#1a2632'], 0, 0, 1, 0));
  const neck = path('M1402 860C1412 830 1410 800 1404 776L1490 770C1494 810 1500 836 1516 856Q1460 890 1402 860Z', '#8a5a42') + path('M1450 780L1490 770C1494 810 1500 836 1516 856Q1490 872 1460 874Z', '#5b3a2c');
  const face = path('M1372 700C1368 650 1384 600 1440 590C1500 590 1530 640 1526 700C1522 760 1490 800 1450 802C1420 802 1398 796 1392 780L1384 776L1386 762L1376 756L1380 744L1366 734Q1364 730 1372 716Z', '#b5805e');
  const hair = path('M1376 690C1362 640 1390 570 1450 562C1520 556 1552 620 1544 690C1540 750 1512 806 1462 806C1452 780 1452 770 1444 756C1436 742 1430 740 1428 722C1416 712 1410 690 1414 664Q1392 668 1376 690Z', lin(['#6a4630', '#2a1c18'], 0, 0, 1, .3)) + circle(1536, 600, 44, '#3a271e') + path('M1506 586Q1536 560 1566 582', 'none') + gouges(34, q => { const t = q(), a = -2.6 + 1.5 * t; return [1478 + Math.cos(a) * q.range(20, 70), 660 + Math.sin(a) * q.range(30, 88), -.35 + .5 * t + q.range(-.12, .12), q.range(24, 64), q.range(1, 2.6)]; }, '#9a6a44', { seed: 6 }) + gouges(8, (q, i) => [1532 + q.norm(0, 8), 574 + i * 6, .1 + i * .05, 44 - Math.abs(i - 4) * 6, 1.8], '#7a5238', { seed: 8 });
  const ear = path('M1434 700C1428 684 1446 676 1456 690C1462 704 1452 726 1444 734Q1434 724 1434 700Z', '#a06c4e');
  wom += g(body + g(gouges(80, q => [q.range(1200, 1760), q.range(870, 1100), 1.35 + (q() - .5) * .3, q.range(40, 150), q.range(1.5, 4)], '#0f1a24', { seed: 9, opacity: .5 }) + gouges(40, q => [q.range(1200, 1420), q.range(870, 1100), 1.75 + (q() - .5) * .3, q.range(40, 120), q.range(1.5, 4)], '#6f8ea0', { seed: 10, opacity: .5 }), { clip: clip(body) }) + neck + face + hair + ear + path('M1392 858Q1460 900 1522 852L1540 872Q1460 922 1376 876Z', '#22323e'), { filter: rim('#ffe6b0', -7, -3, .9) });
  s += g(wom, { transform: 'translate(-96 0)' });
  s += sprayPoly([[1960, -40], [1500, -40], [1300, 1120], [1960, 1120]], '#15110f', 1960, 300, 1350, 340, .75) + sprayPoly([[-40, 1120], [-40, 300], [380, 1120]], '#15110f', -40, 1000, 260, 900, .8) + soft(560, 300, 620, 520, '#fff0c4', .38, { blend: 'screen' });
  return picture('robot-arm-workshop', s, { vignette: .3 });
};
