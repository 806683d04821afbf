import { C, F, picture, sky, sea, clouds, hills, rng, g, rect, poly, line, path, circle, ellipse, lin, glow, figure, boat, gulls, mirror, mix, darken, rope, mist, cast, stroke, cityline, lamp, ridge } from '../kit.mjs';
export const alt = 'Fishermen land crates and mend a net on a quay at dawn, beside moored trawlers in pink mist, a lighthouse still burning at the end of the breakwater.';
export default () => {
  const r = rng(12);
  let s = sky({ y1: 560, stops: [[0, '#5c7d93'], [.4, '#a8b9bb'], [.68, '#e3bfae'], [.88, '#f2cf9d'], [1, '#f8e2b4']], sun: { x: 620, y: 470, r: 52, color: '#f6b878', glow: 640, disc: '#fff0cb' }, streaks: 22, streakColor: '#fbe6cd', seed: 5 });
  s += clouds({ y: 190, h: 80, n: 6, color: '#9aabb5', lit: '#f5d6bd', seed: 12, opacity: .85 });
  s += hills({ y: 520, amp: 60, color: '#a9b0ae', base: '#e6cfb4', seed: 5, bottom: 570 }) + mist(470, 110, '#f9dfbf', .7);
  s += sea({ y0: 545, stops: [[0, '#f4d6a8'], [.2, '#c9bba9'], [.55, '#6f9696'], [1, '#2d5562']], dashColor: '#fbe5c2', dashOpacity: .55, glint: { x: 620, w: 190, color: '#fff0cb', n: 260 }, seed: 4 });
  // town along the right shore and the breakwater with its light
  s += g(poly([[1180, 566], [1300, 520], [1500, 488], [1960, 440], [1960, 600], [1180, 590]], lin(['#7d8f92', '#b8aea2'])), { filter: F.gouache });
  for (let i = 0; i < 38; i++) { const x = 1240 + r() * 690, y = 566 - r() * (x - 1200) * .14, w = r.range(24, 44), c = mix(r.pick(['#e0cdb0', '#c59883', '#9fb0ae', '#d8b27c', '#b7847a']), '#c9bdae', .4); s += rect(x, y - w * .8, w, w * .8 + 8, c) + poly([[x - 2, y - w * .8], [x + w / 2, y - w * 1.2], [x + w + 2, y - w * .8]], mix('#8d5a4c', '#b0a399', .4)) + rect(x + w * .2, y - w * .55, 5, 7, r() < .3 ? '#ffdf9a' : '#5f7480') + rect(x + w * .6, y - w * .55, 5, 7, '#5f7480'); }
  s += g(poly([[200, 566], [440, 556], [1010, 560], [1040, 578], [200, 590]], '#68777c') + poly([[200, 566], [440, 556], [1010, 560], [1012, 564], [440, 561], [200, 571]], '#e8cda6'), { filter: F.mottle });
  s += poly([[946, 560], [954, 420], [986, 420], [994, 560]], lin(['#fdf0d8', '#b9aea2'], 0, 0, 1, 0)) + rect(951, 470, 38, 28, C.red) + rect(947, 522, 45, 26, C.red) + rect(944, 412, 52, 9, C.ink) + rect(954, 384, 32, 28, '#ffe9b0') + path('M948 386L970 362L992 386Z', C.redDark) + [954, 964, 974, 984].map(x => rect(x, 384, 2, 28, C.ink)).join('') + glow(970, 398, 150, '#ffe0a0', .9);
  s += g(poly([[970, 392], [1960, 300], [1960, 380]], '#fff0cb') + poly([[970, 394], [-40, 330], [-40, 400]], '#fff0cb'), { filter: F.blur6, opacity: .2 });
  // trawlers: far ones toned, a large one at the quay
  const B = (x, y, l, o) => { const b = boat(x, y, l, { kind: 'trawler', ...o }); return mirror(b, y + l * .03, { k: .7, opacity: .4 }) + b; };
  s += B(420, 592, 130, { tint: ['#c9b8a4', .55] }) + B(760, 600, 120, { tint: ['#c9b8a4', .55], flip: true, hull: C.teal }) + B(250, 640, 220, { tint: ['#a9aca4', .35], hull: '#7a4038', flip: true }) + mist(560, 110, '#f9dfbf', .45);
  s += B(1560, 690, 380, { hull: '#2f5d68', band: C.ochre, lights: true, tint: ['#9aa5a2', .2], flip: true }) + B(1180, 660, 260, { hull: C.ochre, band: C.paper, tint: ['#b3b0a4', .34] });
  s += B(700, 770, 620, { hull: '#1f3c55', band: C.red, house: '#f6ead0', lights: true });
  s += g(path('M440 726Q620 742 990 700L940 790H470Z', '#f1c896', { opacity: .3 }), { filter: F.dry });
  // quay: wet stone with long shadows to the right
  s += g(poly([[-40, 872], [600, 836], [1960, 800], [1960, 1100], [-40, 1100]], lin([[0, '#b99f86'], [.3, '#86786e'], [1, '#3c4149']])), { filter: F.gouache }) + g(poly([[-40, 872], [600, 836], [1960, 800], [1960, 812], [600, 850], [-40, 888]], '#f3dcb5'), { filter: F.rough }) + poly([[-40, 888], [600, 850], [1960, 812], [1960, 818], [600, 858], [-40, 898]], '#57504b', { opacity: .6 });
  for (let i = 0; i < 15; i++) s += line([[60 + i * 130, 866 - i * 5], [-120 + i * 155, 1100]], { color: '#3a3a3f', width: 1.8, opacity: .3 }); for (let i = 0; i < 4; i++) s += line([[-40, 925 + i * i * 16 + i * 24], [1960, 860 + i * i * 20 + i * 26]], { color: '#3a3a3f', width: 1.8, opacity: .3 });
  s += g(Array.from({ length: 60 }, () => { const y = r.range(880, 1070), w = r.range(40, 220); return ellipse(r.range(200, 1300), y, w, 1.5 + (y - 860) * .018, '#f3d8b0', { opacity: r.range(.25, .7) }); }).join(''), { filter: F.dry });
  // bollards, ropes, a lamp, crates of fish
  const bol = (x, y, k = 1) => cast(x, y, rect(x - 13 * k, y - 40 * k, 26 * k, 40 * k, C.ink), { dx: 2, dy: .12 }) + rect(x - 12 * k, y - 38 * k, 24 * k, 38 * k, '#23272f') + rect(x - 18 * k, y - 46 * k, 36 * k, 13 * k, '#343a44', { rx: 5 }) + rect(x - 12 * k, y - 38 * k, 6 * k, 38 * k, '#e0b78d', { opacity: .7 });
  s += rope([990, 640], [1130, 836], 26, { color: '#d8b78c', width: 5 }) + rope([410, 680], [330, 866], 24, { color: '#d8b78c', width: 5 }) + bol(1130, 868) + bol(324, 900, 1.1);
  const crate = (x, y, w, c, fish) => { const h = w * .36; let o = poly([[x, y - h], [x + w, y - h], [x + w - 3, y], [x + 3, y]], c) + rect(x + 2, y - h * .5, w - 4, 2.4, darken(c, .35)) + rect(x, y - h, w, 4, mix(c, '#fff0d0', .5)) + poly([[x, y - h], [x + w, y - h], [x + w - w * .1, y - h * 1.34], [x + w * .1, y - h * 1.34]], darken(c, .45)); if (fish) for (let i = 0; i < 9; i++) { const fx = x + w * (.12 + .085 * i), fy = y - h * (1.08 + .12 * (i % 2)); o += path(`M${fx} ${fy}q${w * .05} -8 ${w * .13} -1l${w * .04} -5l-1 9l-${w * .04} -3q-${w * .08} 6 -${w * .12} 0Z`, ['#c9d6d6', '#8fa8b0', '#e9dccb'][i % 3]); } return o; };
  const stack = crate(840, 1010, 120, C.ochre) + crate(846, 966, 116, '#5f8f8a', true) + crate(972, 1016, 124, '#b9584a', true) + crate(980, 972, 116, C.sand) ;
  s += cast(960, 1012, rect(842, 920, 250, 92, C.ink), { dx: 1.8, dy: .1, opacity: .5 }) + stack + crate(1110, 1024, 130, '#46607a', true);
  // the net: a heap with floats
  s += cast(1500, 1000, ellipse(1500, 960, 170, 50, C.ink), { dx: 1.4, dy: .1, opacity: .4 }) + g(path('M1320 1012Q1340 930 1440 916Q1520 890 1600 926Q1690 950 1712 1018Q1500 1044 1320 1012Z', '#4c6b62') + path('M1340 1004Q1360 940 1450 926Q1500 910 1560 924Q1480 960 1440 1020Z', '#8fa58a'), { filter: F.lino });
  s += g(stroke('M1330 1008Q1400 930 1540 918M1370 1016Q1440 940 1600 930M1430 1020Q1500 950 1660 958M1500 1022Q1560 976 1700 990M1340 980Q1480 990 1700 1016M1380 946Q1500 970 1690 976', { color: '#e3d3ae', width: 1.8, opacity: .75 }), {}) + [[1352, 1000], [1400, 960], [1470, 930], [1560, 922], [1640, 950], [1690, 996]].map(([x, y]) => ellipse(x, y, 13, 10, '#d98a3a') + ellipse(x - 4, y - 3, 5, 3, '#f6d39a')).join('');
  // people
  const rm = { color: '#ffe3b0', dx: -2.4, dy: -1 }, M = (x, y, h, o) => cast(x, y, figure(x, y, h, o), { dx: 2.3, dy: .16, opacity: .42 }) + figure(x, y, h, { rim: rm, ...o });
  s += M(640, 716, 128, { pose: 'handover', hat: 'beanie', hatColor: C.ochre, coat: '#d08b2e', legs: '#b57626' }) + M(756, 968, 226, { pose: 'handover', flip: true, hat: 'cap', hatColor: C.ink, coat: '#2c4a5e', legs: '#24343f', prop: 'box', boxColor: '#c98a4a', joints: { arms: [[40, 80], [46, 84]], lean: -2 } });
  s += M(560, 985, 232, { pose: 'walk', hat: 'beanie', hatColor: C.red, coat: '#3a4d4a', legs: '#b98a3c', joints: { arms: [[14, 82], [20, 86]], lean: -4 }, prop: 'box', boxColor: '#6d93a0' });
  s += M(1300, 1030, 228, { pose: 'sitwrite', hat: 'cap', hatColor: '#39414d', coat: '#7a4a3a', legs: '#2a3542', joints: { head: 18 } }) + rect(1262, 974, 62, 56, '#6b4f3a') + rect(1262, 974, 62, 7, '#d9b388') + M(1780, 985, 218, { pose: 'pockets', flip: true, hat: 'hood', hatColor: '#d08b2e', coat: '#d08b2e', coatLen: 22, legs: '#2a3542' });
  s += M(180, 1010, 214, { pose: 'contra', hat: 'scarf', hatColor: '#4c6b7c', coat: '#55606a', coatLen: 24, bag: 'basket', bagColor: '#a9794a' });
  s += gulls(880, 300, 11, { size: 24, color: '#f9efe0', seed: 7, spread: 300 }) + gulls(1300, 760, 3, { size: 26, color: '#fdf6e8', seed: 2, spread: 70 });
  return picture('fishing-port-dawn', s);
};
