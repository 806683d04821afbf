import { C, F, picture, sky, sea, clouds, cityline, hills, rng, g, rect, poly, line, path, circle, ellipse, lin, glow, figure, gulls, mirror, mix, darken, lighten, rope, beam, mist, stroke } from '../kit.mjs';
export const alt = 'A bulk freighter with a red waterline loading grain at dusk from a row of concrete silos, its conveyor gantry and two dock cranes dark against an amber sky.';
const QY = 742; // quay level
const cyl = (x, w, top, c) => { // one silo: light comes from the right
  const b = rect(x, top, w, QY - top, lin([[0, darken(c, .5)], [.35, darken(c, .18)], [.72, c], [.92, lighten(c, .45)], [1, c]], 0, 0, 1, 0));
  return b + ellipse(x + w / 2, top, w / 2, w * .09, lighten(c, .1)) + [.2, .4, .6, .8].map(t => rect(x, top + (QY - top) * t, w, 2, darken(c, .35), { opacity: .5 })).join('');
};
export default () => {
  const r = rng(11);
  let s = sky({ y1: 720, stops: [[0, '#2c3c55'], [.32, C.slate], [.55, C.rose], [.78, '#dd9a5c'], [1, C.lamp]], sun: { x: 1606, y: 640, r: 46, color: '#f3b25f', glow: 620 }, streaks: 16, streakColor: C.blush, seed: 4 });
  s += clouds({ y: 250, h: 90, n: 5, color: '#5b6480', lit: '#e0a58a', seed: 5, opacity: .75 }) + clouds({ y: 470, h: 50, n: 6, color: '#a67f7e', lit: '#f5c793', seed: 9, opacity: .8 });
  s += hills({ y: 690, amp: 26, color: '#a98784', base: '#d9a779', seed: 3, bottom: 740 }) + cityline({ y: 718, h: 46, color: '#8d6f70', seed: 8, x0: 1180, lit: .12, maxW: 60 });
  s += sea({ y0: 712, stops: [[0, '#e7ad6f'], [.2, '#b98478'], [.55, '#4d6274'], [1, C.navy]], dashColor: '#f2c083', dashOpacity: .5, glint: { x: 1610, w: 240, color: C.lamp, n: 190 }, seed: 6 });
  // silos on the left, head house, conveyor gallery
  let silo = '';
  silo += poly([[214, QY], [214, 150], [262, 118], [340, 118], [340, QY]], lin([C.navy, '#3b4a5e'], 0, 0, 1, 0)) + rect(318, 118, 22, QY - 118, '#a87d6b', { opacity: .55 });
  for (let i = 0; i < 4; i++) for (let j = 0; j < 6; j++) silo += rect(228 + i * 21, 180 + j * 44, 11, 17, r() < .4 ? C.lamp : '#0f1b2c');
  for (let i = 0; i < 6; i++) silo += cyl(-60 + i * 118 + (i > 2 ? 52 : 0), 112, 330 + (i > 2 ? 0 : -10), '#8d8688');
  silo += rect(-60, 286, 760, 42, '#39465a') + rect(-60, 286, 760, 7, '#c08f74');
  for (let i = 0; i < 17; i++) silo += rect(-40 + i * 44, 301, 24, 13, r() < .35 ? C.lamp : '#1b293b');
  s += g(silo, { filter: F.gouacheV });
  // gantry: gallery to the loader tower over the quay edge and ship
  let k = '';
  const truss = (x0, y0, x1, y1, h, n, c) => { let t = line([[x0, y0], [x1, y1]], { color: c, width: 6 }) + line([[x0, y0 + h], [x1, y1 + h]], { color: c, width: 5 }); for (let i = 0; i < n; i++) { const a = i / n, b = (i + 1) / n; t += line([[x0 + (x1 - x0) * a, y0 + (y1 - y0) * a + (i % 2 ? h : 0)], [x0 + (x1 - x0) * b, y0 + (y1 - y0) * b + (i % 2 ? 0 : h)]], { color: c, width: 2.6 }); } return t; };
  k += truss(690, 300, 900, 268, 34, 12, C.navy) + rect(694, 292, 210, 12, '#26344a', { transform: 'rotate(-8.6 694 292)' });
  k += line([[880, 264], [850, QY]], { color: C.ink, width: 12 }) + line([[930, 264], [962, QY]], { color: C.ink, width: 12 }) + [340, 430, 530, 640].map((y, i) => line([[873 - i * 7, y], [938 + i * 7, y + 70]], { color: C.ink, width: 4 }) + line([[938 + i * 6, y], [868 - i * 6, y + 70]], { color: C.ink, width: 4 })).join('');
  k += poly([[872, 270], [872, 222], [908, 206], [948, 222], [948, 270]], C.navy) + rect(884, 234, 14, 16, C.lamp) + rect(906, 234, 14, 16, C.lamp);
  k += truss(930, 300, 1190, 250, 24, 14, C.ink) + line([[908, 206], [1190, 248]], { color: C.ink, width: 2.5 }) + line([[908, 206], [1060, 272]], { color: C.ink, width: 2.5 });
  // freighter, three-quarter length, hull in shadow with a lit bow
  let f = path('M742 812Q700 740 690 560Q860 588 1180 584Q1400 578 1560 528Q1540 690 1480 812Z', lin([[0, '#131d2c'], [.7, '#22344a'], [1, '#4a5a6b']], 0, 0, 1, 0));
  f += path('M718 768L1503 766Q1494 790 1480 812H742Q728 792 718 768Z', C.red) + path('M690 560Q860 588 1180 584Q1400 578 1560 528L1558 540Q1400 592 1180 597Q860 600 691 573Z', '#e6c39a');
  f += g(path('M1330 570Q1450 560 1556 536Q1540 690 1490 786L1420 780Q1390 680 1330 570Z', '#7d8390'), { opacity: .35, filter: F.dry });
  f += stroke('M1458 600Q1448 640 1462 664', { color: '#0d1520', width: 5 }) + ellipse(1464, 676, 8, 12, '#0d1520');
  for (let i = 0; i < 9; i++) f += line([[720 + i * 86, 610], [718 + i * 86, 762]], { color: '#0e1826', width: 1.6, opacity: .6 });
  // superstructure at the stern (left), hatches, masts
  f += poly([[712, 570], [712, 420], [840, 420], [848, 582]], C.cream) + poly([[712, 570], [712, 420], [760, 420], [764, 576]], '#a7958a') + rect(696, 404, 162, 18, '#e9d6b8') + poly([[724, 404], [724, 366], [822, 366], [826, 404]], '#efdfc4') + rect(730, 374, 86, 14, C.navy) + rect(736, 376, 20, 10, C.lamp) + rect(770, 376, 20, 10, C.lamp);
  for (let j = 0; j < 4; j++) for (let i = 0; i < 5; i++) f += rect(724 + i * 23, 436 + j * 32, 11, 12, r() < .5 ? C.lamp : '#33445a');
  f += poly([[728, 366], [734, 300], [776, 300], [780, 366]], C.navy) + rect(732, 318, 46, 16, C.red) + line([[800, 366], [800, 300]], { color: C.ink, width: 4 });
  for (let i = 0; i < 5; i++) f += poly([[880 + i * 122, 584 - i * 1.5], [888 + i * 122, 562 - i * 2], [966 + i * 122, 562 - i * 2], [974 + i * 122, 583 - i * 2]], i === 1 ? '#20232a' : '#6f4e3c') + rect(888 + i * 122, 560 - i * 2, 78, 5, '#c88d5c');
  for (const x of [984, 1228, 1440]) f += line([[x, 582], [x, 430]], { color: '#222a36', width: 7 }) + line([[x, 446], [x + 92, 506]], { color: '#222a36', width: 4 }) + line([[x, 432], [x + 92, 506], [x + 92, 548]], { color: '#222a36', width: 1.6 });
  f += line([[1548, 532], [1548, 470]], { color: '#222a36', width: 4 }) + [1180, 1260, 1340, 1420, 1500].map((x, i) => line([[x, 580 - i * 9], [x, 560 - i * 10]], { color: '#222a36', width: 2 })).join('') + line([[1100, 562], [1340, 548], [1548, 508]], { color: '#222a36', width: 1.6 });
  // grain stream with dust
  const grain = path('M1046 296L1066 296Q1072 430 1064 566H1030Q1042 430 1046 296Z', lin([C.lamp, C.ochre]), { opacity: .95 }) + ellipse(1048, 560, 70, 18, '#e8b965');
  const dust = g(ellipse(1050, 540, 120, 66, lin([['0', '#f4cf8f', .0], [1, '#f4cf8f', .9]])) + ellipse(1010, 500, 60, 60, '#f4cf8f', { opacity: .35 }), { filter: F.stipple, opacity: .8 });
  const ship = g(f, { filter: F.gouache });
  s += mirror(ship, 812, { k: .42, opacity: .5 }) + g(rect(690, 806, 800, 30, '#0d1724', { opacity: .55 }), { filter: F.dry });
  s += g(k, { filter: F.rough }) + rect(1040, 282, 34, 26, C.ink) + grain + ship + dust + g(grain, { opacity: .9 });
  // quay in front left, workers, crane on the right, mooring lines
  s += g(poly([[-40, QY], [690, QY], [700, 806], [-40, 880]], lin(['#5b4e4b', '#2a2c36'])) + poly([[-40, 880], [700, 806], [700, 842], [-40, 960]], '#161c27'), { filter: F.gouache });
  for (let i = 0; i < 8; i++) s += poly([[20 + i * 86, 884 - i * 9], [52 + i * 86, 880 - i * 9], [52 + i * 86, 930 - i * 10], [20 + i * 86, 936 - i * 10]], '#0c121b');
  s += rope([1500, 590], [1800, 760], 50, { color: '#1b222d', width: 4 }) + rope([706, 640], [560, 812], 20, { color: '#d8b184', width: 4 }) + circle(556, 812, 12, C.ink) + rect(546, 812, 20, 18, C.ink);
  const rm = { color: '#f6c27c', dx: 2, dy: -1 };
  s += figure(440, 838, 112, { pose: 'point', hat: 'hard', hatColor: C.red, coat: C.navy, coatLen: 10, rim: rm }) + figure(372, 846, 108, { pose: 'contra', hat: 'cap', coat: C.umber, rim: rm }) + figure(180, 850, 106, { pose: 'push', hat: 'hard', hatColor: C.ochre, coat: C.slate, rim: rm }) + line([[214, 800], [260, 846], [236, 846]], { color: C.ink, width: 5 }) + rect(222, 770, 50, 50, '#7a5a42') + circle(250, 850, 9, C.ink);
  let q = ''; for (const [x, w] of [[1640, 1], [1810, 1.25]]) q += line([[x, 742], [x + 30 * w, 360]], { color: '#3a3742', width: 12 }) + line([[x + 90 * w, 742], [x + 44 * w, 360]], { color: '#3a3742', width: 12 }) + rect(x + 8 * w, 340, 70 * w, 54, '#322f3b') + line([[x + 40 * w, 350], [x - 210 * w, 210]], { color: '#3a3742', width: 8 }) + line([[x + 40 * w, 300], [x - 206 * w, 208]], { color: '#3a3742', width: 3 }) + line([[x + 40 * w, 350], [x + 40 * w, 296]], { color: '#3a3742', width: 6 }) + line([[x - 200 * w, 214], [x - 200 * w, 420]], { color: '#3a3742', width: 2 }) + rect(x - 212 * w, 420, 24, 20, '#3a3742');
  s += g(q, { filter: F.rough, opacity: .82 }) + g(poly([[1560, 736], [1960, 728], [1960, 790], [1560, 764]], '#3b3540'), { filter: F.gouache });
  s += glow(905, 240, 150, C.lamp, .7) + glow(1056, 300, 110, C.lamp, .6) + glow(780, 480, 150, C.lamp, .35) + gulls(1250, 380, 7, { size: 17, color: '#2b3242', seed: 4, spread: 150 });
  return picture('mercosur-harbour', s);
};
