import { C, F, picture, sky, sea, clouds, hills, mountain, rng, g, rect, poly, line, path, circle, ellipse, lin, glow, figure, boat, gulls, mirror, mix, darken, lighten, rope, mist, shadow, rail } from '../kit.mjs';
export const alt = 'Red, ochre, blue and green wooden houses on snowy rocks above the harbour of Nuuk, small ice drifting past moored boats, a notched white mountain lit by a low sun.';
// a gabled wooden house on stilts, seen at an angle: gable end lit from the right, long wall to the left in shade
function house(x, y, w, h, d, c, seed) {
  const r = rng(seed), rh = h * .62, sh = darken(c, .42), roof = '#2b3340';
  let s = poly([[x - d, y - h * .04], [x, y], [x, y - h], [x - d, y - h * 1.02]], sh) + poly([[x, y + h * .12], [x, y - h], [x + w / 2, y - h - rh], [x + w, y - h], [x + w, y + h * .12]], c);
  for (let i = 1; i < 9; i++) s += rect(x, y - h + i * h / 8.2, w, 1.4, darken(c, .25), { opacity: .5 });
  s += poly([[x - d, y - h * 1.02], [x, y - h], [x + w / 2, y - h - rh], [x - d + w / 2 - d * .02, y - h - rh * 1.02]], '#dfe3df') + poly([[x - d, y - h * 1.02], [x + 4, y - h], [x + 4, y - h + 5], [x - d, y - h * 1.02 + 5]], '#8fa1b0');
  s += line([[x - 4, y - h + 4], [x + w / 2, y - h - rh], [x + w + 5, y - h + 4]], { color: C.paper, width: 5 }) + line([[x + w / 2, y - h - rh], [x + w + 5, y - h + 4]], { color: '#c9b79a', width: 4 });
  const win = (a, b, ww, hh, lit) => rect(a - 3, b - 3, ww + 6, hh + 6, C.paper) + rect(a, b, ww, hh, lit ? C.amber : '#33475a') + rect(a + ww / 2 - 1, b, 2.4, hh, C.paper) + rect(a, b + hh * .4, ww, 2.2, C.paper);
  s += win(x + w * .16, y - h * .74, w * .22, h * .34, r() < .6) + win(x + w * .6, y - h * .74, w * .22, h * .34, r() < .4) + win(x + w * .41, y - h * 1.22, w * .18, h * .24, r() < .5);
  for (let i = 0; i < 2; i++) s += win(x - d * (.82 - i * .42), y - h * .76, d * .2, h * .34, r() < .4);
  s += rect(x - d * .4, y - h - rh * 1.16, 13, rh * .5, '#6e4a3c') + rect(x - d * .4 - 2, y - h - rh * 1.18, 17, 6, C.paper) + poly([[x - d, y - h * .04], [x, y], [x, y + h * .2], [x - d, y + h * .16]], '#4b5158');
  return s;
}
export default () => {
  const r = rng(21);
  let s = sky({ y1: 520, stops: [[0, '#5f86a0'], [.4, '#a9c0c6'], [.72, '#e9cdb4'], [1, '#f6d9a2']], sun: { x: 1560, y: 392, r: 40, color: '#f7c46f', glow: 620 }, streaks: 18, streakColor: C.paper, seed: 8 });
  s += clouds({ y: 200, h: 70, n: 5, color: '#b4bfc6', lit: '#fbe9cd', seed: 15, opacity: .85 });
  // Sermitsiaq: the notched mountain
  s += mountain(560, 560, 980, 300, { lit: '#efd4bd', shade: '#8aa0b2', snow: '#fbf1e2', base: '#c3d0d2', seed: 12 }) + mountain(1010, 560, 900, 430, { lit: '#f3d5b8', shade: '#6f8da5', snow: '#fff6e8', base: '#c8d3d3', seed: 23 }) + mountain(1230, 560, 620, 330, { lit: '#f0d0b2', shade: '#7892a8', snow: '#fdf0df', base: '#ccd4d2', seed: 31 });
  s += hills({ y: 560, amp: 50, color: '#8ba0ab', base: '#d8d8cc', seed: 4, bottom: 640 }) + mist(490, 140, '#f6e3c6', .65);
  s += sea({ y0: 580, stops: [[0, '#e9d3b2'], [.15, '#a3b9b9'], [.45, '#557f88'], [1, '#1d4151']], dashColor: '#f2e2c4', dashOpacity: .45, glint: { x: 1540, w: 240, color: '#fbdda2', n: 200 }, seed: 9 });
  // far shore of rock and snow, with small houses
  s += hills({ y: 606, amp: 60, color: '#75828a', base: '#a4a9a6', seed: 16, x0: 1180, bottom: 640, shape: t => .7 * Math.sin(t * 3) }) + [[1330, C.red], [1392, C.ochre], [1450, C.sea], [1512, C.slate], [1600, C.rust]].map(([x, c], i) => poly([[x, 610], [x, 584], [x + 14, 570], [x + 28, 584], [x + 28, 610]], c) + poly([[x - 18, 584], [x, 584], [x + 14, 570], [x - 4, 570]], C.paper)).join('');
  // the slope: rock masses with snow ledges
  const rock = (pts, c1, c2) => g(poly(pts, lin([[0, c1], [1, c2]])), { filter: F.mottle });
  s += rock([[-40, 330], [120, 360], [300, 420], [520, 470], [700, 520], [880, 580], [1010, 640], [1060, 700], [-40, 760]], '#eef0ea', '#b7c4ca');
  s += g(path('M-40 470Q200 470 380 540T760 640L700 690H-40Z', '#77858d') + path('M420 520Q640 560 820 620T1040 690L960 720H500Z', '#6d7a82'), { filter: F.lino });
  s += g(path('M-40 500Q260 520 520 610T1000 700V730H-40Z', '#93a4ae', { opacity: .6 }), { filter: F.dry });
  const H = [[60, 420, 92, 70, 84, C.slate], [250, 466, 92, 72, 86, C.ochre], [430, 500, 88, 70, 84, C.sea], [600, 552, 90, 70, 80, C.rust], [10, 560, 120, 92, 110, C.ochre], [220, 610, 124, 96, 108, C.sea], [470, 640, 128, 100, 116, C.red], [720, 664, 124, 96, 110, '#3f6380'], [930, 690, 100, 78, 84, '#d0a24a']];
  H.forEach(([x, y, w, h, d, c], i) => { s += shadow([[x - d, y + h * .1], [x + w, y + h * .12], [x + w - 120, y + h * .34], [x - d - 130, y + h * .3]], .35) + g(house(x, y, w, h, d, c, 40 + i), { filter: F.rough }) + g(path(`M${x - d - 20} ${y + h * .22}Q${x} ${y + h * .06} ${x + w + 26} ${y + h * .2}L${x + w + 40} ${y + h * .4}H${x - d - 30}Z`, '#f4f1e6'), { filter: F.mottle }); });
  for (let i = 0; i < 5; i++) s += line([[150 + i * 190, 470 + i * 48], [150 + i * 190, 372 + i * 48]], { color: C.umber, width: 4 }) + (i ? line([[150 + i * 190 - 190, 376 + i * 48 - 48], [150 + i * 190 - 95, 372 + i * 48 - 8], [150 + i * 190, 376 + i * 48]], { color: C.umber, width: 1.2 }) : '');
  // shore rocks and the wooden quay
  s += rock([[-40, 720], [260, 716], [520, 740], [820, 756], [1090, 762], [1130, 792], [900, 824], [420, 846], [-40, 880]], '#5d676e', '#2f3a43') + g(path('M-40 722Q260 716 520 742T1090 764L1070 774Q700 760 500 756T-40 744Z', '#f6efe2'), { filter: F.rough });
  s += g(path('M60 790Q300 760 620 800T1090 790L1000 812Q700 830 400 828T-40 860Z', '#9a8478'), { filter: F.lino, opacity: .6 });
  let q = ''; for (let i = 0; i < 11; i++) q += rect(560 + i * 66, 800 + (i % 2) * 3, 15, 96, '#2c2a2b') + rect(570 + i * 66, 800, 4, 90, '#a98260');
  s += mirror(q, 884, { k: .5, opacity: .4 }) + g(q + poly([[520, 786], [1290, 786], [1320, 810], [500, 810]], '#a88a6c') + rect(500, 808, 820, 12, '#4b3a30') + poly([[520, 786], [1290, 786], [1294, 790], [516, 790]], '#f4ead6'), { filter: F.rough });
  for (let i = 1; i < 16; i++) s += line([[520 + i * 50, 790], [508 + i * 52, 808]], { color: '#6b5342', width: 1.5 });
  const rm = { color: '#ffe2a8', dx: 1.8, dy: -.8 };
  s += figure(690, 806, 92, { pose: 'carry', prop: 'box', hat: 'beanie', hatColor: C.ochre, coat: C.navy, rim: rm }) + figure(820, 804, 92, { pose: 'talk', hat: 'hood', hatColor: C.red, coat: C.red, coatLen: 14, rim: rm }) + figure(866, 806, 88, { pose: 'pockets', flip: true, hat: 'beanie', coat: C.slate, coatLen: 12, rim: rm });
  s += [[990, 806, 40], [1032, 806, 34], [1008, 778, 36]].map(([x, y, w], i) => rect(x, y - 28, w, 28, [C.ochre, C.sea, C.brown][i]) + rect(x, y - 28, w, 5, C.sand)).join('');
  // boats and ice
  s += boat(1330, 882, 360, { kind: 'trawler', hull: '#2f5d7a', band: C.paper, house: C.cream, reflect: .45, flip: true }) + rope([1190, 800], [1156, 850], 14) + g(boat(930, 932, 150, { kind: 'row', hull: C.ochre, house: C.umber }), { transform: 'translate(0 -1250) scale(1 2.34)' });
  const ice = (x, y, w, h, k) => { const a = rng(k), top = []; for (let i = 0; i <= 6; i++) top.push([x - w / 2 + w * i / 6, y - h * Math.sin(Math.PI * (i + .3) / 6.6) * a.range(.5, 1.2)]); const m = top[3][0] + w * .05; return g(poly([...top.map(([p, q2]) => [p, 2 * y - q2 + h * .2]), [x + w / 2, y], [x - w / 2, y]], '#cfe0dc', { opacity: .35 }), { filter: F.dry }) + g(poly([...top, [x + w * .54, y + 2], [x - w * .54, y + 2]], '#a9c3c9') + poly([top[3], top[4], top[5], top[6], [x + w * .54, y + 2], [m, y + 2]], '#fff3dc') + poly([top[1], top[2], top[3], [m - w * .16, y - h * .2]], '#d9e6e3') + rect(x - w * .52, y - 2, w * 1.04, 5, '#6fa3a5'), { filter: F.rough }); };
  s += ice(1120, 660, 60, 20, 3) + ice(1240, 690, 90, 30, 4) + ice(1700, 700, 120, 44, 5) + ice(1560, 800, 90, 26, 7) + ice(1700, 940, 210, 74, 6) + ice(420, 960, 190, 50, 8) + ice(1180, 1010, 260, 60, 9) + ice(170, 1030, 130, 36, 10) + ice(760, 1040, 110, 26, 11);
  s += gulls(1180, 470, 8, { size: 15, color: '#fdf6e8', seed: 6, spread: 170 });
  return picture('nuuk-harbour', s);
};
