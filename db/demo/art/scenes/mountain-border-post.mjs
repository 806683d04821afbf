import { C, F, picture, sky, clouds, hills, mountain, ridge, rng, g, rect, poly, line, path, circle, ellipse, lin, glow, figure, truck, car, tree, gulls, mix, darken, lighten, rail, mist, cast, shadow, stroke, smooth } from '../kit.mjs';
export const alt = 'Lorries queue up the hairpin bends of a mountain road to a small border post with a red and white barrier, on a pass under snowy peaks in morning light.';
export default () => {
  const r = rng(14);
  let s = sky({ y1: 480, stops: [[0, '#4d7590'], [.5, '#a9c1c6'], [.8, '#ead8bd'], [1, '#f6e2b9']], streaks: 16, streakColor: C.paper, seed: 3 }) + clouds({ y: 150, h: 110, n: 5, color: '#a9bcc4', lit: '#fdf3e0', seed: 6, opacity: .9 });
  s += mountain(380, 560, 860, 330, { lit: '#e9d3b9', shade: '#92a8b6', snow: '#fdf5e6', base: '#ccd6d4', seed: 4, light: 1 }) + mountain(1600, 560, 980, 400, { lit: '#efd6b6', shade: '#86a0b2', snow: '#fdf5e6', base: '#ccd6d4', seed: 8 }) + mountain(840, 580, 1000, 480, { lit: '#f1d8ba', shade: '#6c8ba2', snow: '#fff8ea', base: '#c2cfd0', seed: 15 }) + mountain(1190, 590, 620, 330, { lit: '#e9c9a4', shade: '#60809a', snow: '#fff4e0', base: '#b9c8c8', seed: 21 });
  s += mist(440, 170, '#fbeed4', .8);
  // the two flanks of the pass
  const L = [[-40, 330], [140, 372], [330, 440], [520, 500], [700, 532], [860, 545]], R = [[1960, 300], [1760, 360], [1560, 440], [1400, 500], [1230, 538], [1080, 548]];
  s += g(poly([...L, [960, 660], [-40, 760]], lin([[0, '#56736b'], [1, '#8c9a73']])), { filter: F.mottle }) + g(poly([...R, [1000, 660], [1960, 760]], lin([[0, '#6d8068'], [1, '#b2ab77']])), { filter: F.mottle });
  s += g(poly([[-40, 420], [300, 470], [560, 530], [760, 560], [500, 640], [-40, 600]], '#3f5c58') + poly([[1960, 400], [1660, 450], [1420, 530], [1300, 600], [1960, 660]], '#d2bd86'), { filter: F.lino, opacity: .55 });
  for (let i = 0; i < 46; i++) { const t = r(), left = r() < .62, x = left ? 20 + t * 620 : 1900 - t * 420, y = (left ? 440 + t * 110 : 420 + t * 120) + r.range(0, 90); s += tree(x, y, r.range(44, 78), { kind: 'pine', color: mix('#23423f', '#8aa09a', .25), lit: '#8a9a68', seed: i }); }
  // meadow with the road: three legs joined by hairpins; broad near, narrow far
  s += g(poly([[-40, 600], [500, 570], [960, 556], [1400, 566], [1960, 590], [1960, 1100], [-40, 1100]], lin([[0, '#a9a670'], [.35, '#8b9363'], [.7, '#5f7452'], [1, '#33493f']])), { filter: F.mottle });
  s += g(path('M-40 700Q400 640 900 690T1960 660V720Q1400 760 900 730T-40 770Z', '#c9bf83') + path('M-40 880Q500 800 1000 850T1960 820V890Q1300 930 900 900T-40 960Z', '#49634c'), { filter: F.dry, opacity: .6 });
  const road = (d, w, c) => stroke(d, { color: c, width: w });
  const legs = [['M960 566Q940 590 1060 608T1560 640', 30], ['M1560 640Q1700 654 1660 700Q1600 746 900 724T330 776', 62], ['M330 776Q150 800 210 868Q300 950 900 930T1980 960', 128]];
  const edge = legs.map(([d, w]) => road(d, w + 14, '#d7c79a')).join(''), body = legs.map(([d, w]) => road(d, w, '#6b6f76')).join(''), lit2 = legs.map(([d, w]) => stroke(d, { color: '#f3e3bb', width: w / 26, strokeDasharray: `${w * .5} ${w * .4}`, cap: 'butt' })).join('');
  s += g(legs.map(([d, w]) => stroke(d, { color: '#2c3f3b', width: w + 12, transform: `translate(0 ${w * .22})` })).join(''), { opacity: .5, filter: F.rough }) + g(edge + body, { filter: F.gouache }) + lit2;
  // border post on the saddle: canopy, booth, barrier, flag poles
  let p = shadow([[820, 566], [1130, 566], [1060, 596], [700, 592]], .4) + rect(1052, 484, 96, 82, '#e6d4ae') + rect(1052, 484, 30, 82, '#a39a86') + rect(1088, 502, 22, 26, '#3d5468') + rect(1118, 502, 20, 26, '#ffd98f') + rect(1090, 536, 18, 30, '#6b4f3a') + poly([[1040, 486], [1062, 462], [1140, 462], [1162, 486]], C.rust);
  p += [832, 930, 1020].map(x => rect(x, 466, 8, 102, '#4a5663') + rect(x + 5, 466, 3, 102, '#f0d9ae')).join('') + poly([[800, 466], [812, 444], [1060, 444], [1072, 466]], '#f4e7cb') + rect(800, 464, 272, 13, '#5f6c78') + poly([[800, 466], [812, 444], [900, 444], [890, 466]], '#c4bda9') + rect(868, 522, 36, 46, '#8fa0a4') + rect(872, 528, 28, 18, '#2f4558') + rect(864, 516, 44, 8, C.rust);
  p += rect(776, 520, 12, 48, '#39424d') + g(rect(0, -5, 150, 10, C.paper) + [0, 1, 2, 3, 4].map(i => rect(i * 32, -5, 16, 10, C.red)).join(''), { transform: 'translate(782 530) rotate(-34)' }) + circle(782, 530, 8, C.ink);
  for (const [x, c] of [[700, C.red], [1200, C.ochre]]) p += line([[x, 570], [x, 410]], { color: '#3c4651', width: 4 }) + path(`M${x + 2} 412q24 -10 44 0t34 -4v40q-16 10 -36 2t-42 2Z`, c);
  s += g(p, { filter: F.rough });
  const rm = { color: '#fff0cb', dx: 1.6, dy: -.8 };
  s += figure(812, 572, 52, { pose: 'point', hat: 'cap', coat: C.navy, hatColor: C.navy, rim: rm }) + figure(944, 574, 50, { pose: 'talk', flip: true, hat: 'cap', hatColor: C.navy, coat: C.navy }) + figure(918, 574, 50, { pose: 'handover', coat: C.rust });
  // vehicles: on each leg, nearer = bigger; they climb: right on leg one, left on leg two... the queue faces the post
  const cargo = [C.cream, C.ochre, C.sea, C.slate, C.sand, C.rose, '#9aa7a0', C.olive], cabs = [C.slate, C.teal, C.ochre, C.umber, C.navy, C.rust], V = (x, y, len, fl, i, o = {}) => { const t = truck(x, y, len, { cab: cabs[i % 6], cargo: cargo[i % 8], flip: fl, ...o }); return cast(x, y, t, { dx: -.9, dy: .12, opacity: .4 }) + t; };
  s += V(1010, 606, 58, true, 0) + V(1092, 612, 62, true, 1) + V(1180, 620, 66, true, 2) + V(1276, 627, 70, true, 3) + V(1378, 634, 74, true, 4) + V(1488, 642, 80, true, 5);
  s += [[1560, 724, 150, 2], [1370, 738, 158, 6], [1172, 744, 162, 3], [968, 742, 168, 0], [764, 744, 174, 5], [556, 758, 180, 7]].sort((a, b) => a[1] - b[1]).map(([x, y, l, i]) => V(x, y, l, false, i)).join('');
  s += rail(420, 806, 1560, 786, { posts: 34, h: 22, color: '#cfc6ac', width: 3, bars: 1 });
  s += V(340, 926, 350, true, 4, { cab: '#2f5d68', cargo: '#c9b083' }) + V(1560, 986, 470, true, 1, { cab: '#3c526b', cargo: '#d8cfb6' });
  s += V(930, 972, 440, true, 2, { cab: C.red, cargo: '#f1e6cc' });
  // drivers wait beside the road
  const rm2 = { color: '#fff0cb', dx: 2.4, dy: -1 }, M = (x, y, h, o) => cast(x, y, figure(x, y, h, o), { dx: -1, dy: .14, opacity: .42 }) + figure(x, y, h, { rim: rm2, ...o });
  s += M(560, 1000, 152, { pose: 'contra', hat: 'cap', coat: C.ochre, hatColor: C.navy, legs: C.navy }) + M(618, 1004, 148, { pose: 'talk', flip: true, hat: 'beanie', coat: C.slate, coatLen: 12 }) + M(1230, 1030, 160, { pose: 'phone', flip: true, hat: 'short', coat: '#6b4a3a', coatLen: 11 });
  s += g(path('M-40 1040Q200 1000 460 1050T1000 1070T1960 1050V1100H-40Z', '#22362f'), { filter: F.lino }) ; for (let i = 0; i < 60; i++) { const x = r.range(-20, 1940), y = r.range(1040, 1090); s += stroke(`M${x} ${y}q${r.range(-8, 8)} -20 ${r.range(-14, 14)} -${r.range(24, 48)}`, { color: r() < .5 ? '#2a4034' : '#8c8a55', width: 2.6 }); }
  s += tree(110, 1050, 420, { kind: 'pine', color: '#1c3634', lit: '#4d6a4c', seed: 91 }) + tree(1850, 850, 250, { kind: 'pine', color: '#2a4a44', lit: '#7d8a5a', seed: 95 }) + tree(1905, 880, 300, { kind: 'pine', color: '#1f3d3a', lit: '#5f7450', seed: 92 }) + gulls(1240, 300, 4, { size: 16, seed: 5, color: '#3a4a58', spread: 100 });
  return picture('mountain-border-post', s);
};
