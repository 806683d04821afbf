import { C, F, picture, sky, clouds, hills, ridge, rng, g, rect, poly, line, path, circle, ellipse, lin, rad, glow, figure, tree, lamp, car, mix, darken, lighten, mist, hatch, windows, cast } from '../kit.mjs';
export const alt = 'Night in Caracas: hundreds of lit windows climb the hills behind a floodlit white palace with palms and a red flag, below the dark ridge of the Ávila.';
// one slope of stacked little houses, small above and larger below
function barrio(x0, x1, yTop, yBot, seed, air, size) {
  const r = rng(seed); let b = '', w = '', n = 0;
  for (let y = yTop(0); y < yBot; y += size * .62) {
    for (let x = x0 - 20; x < x1; x += size * r.range(.7, 1.25)) {
      const t = (x - x0) / (x1 - x0), top = yTop(t); if (y < top + r.range(0, 14)) continue;
      const d = Math.min(1, (y - top) / 260), s = size * (.7 + .5 * d) * r.range(.8, 1.2), c = mix(mix(r.pick(['#8d5646', '#6d4d4c', '#4b5669', '#93715a', '#3d5260', '#70443b']), '#16233a', .42 - d * .12), '#31465e', air);
      b += poly([[x, y], [x, y - s * .8], [x + s * .96, y - s * .8], [x + s * .96, y]], c) + rect(x + s * .66, y - s * .8, s * .3, s * .8, darken(c, .35)) + rect(x - 1, y - s * .86, s + 1, s * .1, mix(c, '#d9b48a', .28));
      const k = r(); if (k < .62) { const q = s * .2, cc = r.pick(['#ffdf9a', '#f6b75a', '#ffe9bd', '#e99a4b', '#ffd182']); w += rect(x + s * .16, y - s * .56, q, q * 1.25, cc) + (k < .26 ? rect(x + s * .44, y - s * .56, q, q * 1.25, r.pick(['#ffdf9a', '#cfe3da', '#f6b75a'])) : ''); }
      n++;
    }
  }
  return g(b, { filter: F.rough }) + g(w, { filter: F.blur6, blend: 'screen', opacity: .8 }) + w;
}
export default () => {
  const r = rng(9);
  let s = sky({ y1: 420, stops: [[0, '#0d1830'], [.5, '#1d3552'], [.85, '#48617a'], [1, '#7d7f8a']], streaks: 8, streakColor: '#5d7890', streakOpacity: .25, seed: 2 });
  for (let i = 0; i < 90; i++) s += circle(r.range(0, 1920), r.range(0, 260), r.range(.8, 2), '#f4ead6', { opacity: r.range(.3, .9) });
  s += glow(1500, 130, 260, '#f4e2b8', .55) + circle(1500, 130, 44, '#f8ecd0', { filter: F.rough }) + circle(1488, 118, 8, '#d8c6a0', { opacity: .7 }) + circle(1512, 140, 12, '#d8c6a0', { opacity: .6 });
  // the Ávila: three folds, the farther the bluer, cloud lying on its shoulder
  const fold = (y, amp, seed, c1, c2, shape) => { const p = ridge({ y, amp, seed, rough: .5, shape }); const q = rng(seed); let gl = ''; for (let i = 4; i < p.length - 6; i += 5) gl += poly([p[i], [p[i][0] + q.range(30, 90), p[i][1] + q.range(120, 220)], [p[i][0] + q.range(-30, 0), p[i][1] + q.range(150, 260)]], q() < .5 ? '#5a7a8a' : '#0d1a2c'); return g(poly([...p, [1960, 760], [-40, 760]], lin([[0, c1], [1, c2]])) , { filter: F.mottle }) + g(gl, { filter: F.dryV, opacity: .16 }); };
  s += fold(300, 200, 3, '#2a4660', '#41607a', t => .35 + .75 * Math.sin(t * 3.1 + .1)) + g(ellipse(560, 246, 520, 14, '#b9c6cf') + ellipse(1330, 226, 460, 10, '#a9bac6') + ellipse(860, 262, 300, 8, '#cfd6d8'), { filter: F.blur6, opacity: .4 });
  s += fold(400, 120, 14, '#1c3a4e', '#37566b', t => .3 + .4 * Math.sin(t * 5 + 2)) + mist(360, 200, '#8a97a4', .28);
  for (let i = 0; i < 60; i++) s += circle(r.range(0, 1920), r.range(400, 450), 1.6, '#ffd182', { opacity: .8 });
  // hills of lights, far to near
  s += barrio(760, 1340, t => 470 - 70 * Math.sin(t * 3.1), 640, 5, .42, 20);
  s += barrio(1180, 1960, t => 440 - 190 * Math.sin(Math.min(1.57, t * 1.7)), 700, 6, .22, 27) + barrio(-40, 820, t => 300 + 250 * t * t - 20 * Math.sin(t * 7), 720, 7, .12, 30);
  s += mist(560, 170, '#d99a5c', .3);
  // a stair of street lamps up the left hill
  for (let i = 0; i < 13; i++) { const x = 520 - i * 34 + Math.sin(i * 1.4) * 22, y = 690 - i * 29; s += glow(x, y, 40 - i * 1.6, '#ffd182', .9) + circle(x, y, 3.4 - i * .14, '#fff2cf'); }
  s += g(rect(-40, 700, 2000, 150, lin([[0, '#14262f', 0], [.5, '#14262f', .9], [1, '#0f1c26']])), {});
  // trees of the palace garden
  for (let i = 0; i < 19; i++) s += tree(r.range(-20, 1940), r.range(715, 740), r.range(90, 150), { color: '#12292c', lit: '#31514b', seed: i + 3 });
  s += mist(640, 120, '#f0b56a', .28);
  // the palace: long two-storey front, floodlit from below, with a raised centre and balustrade
  const wall = (x, y, w, h) => rect(x, y, w, h, lin([[0, '#8f8f92'], [.35, '#d9c4a0'], [1, '#fbe3ae']]));
  let p = wall(420, 640, 1080, 190) + wall(760, 590, 400, 240);
  p += rect(410, 630, 1100, 14, '#e9d2a6') + rect(410, 644, 1100, 5, '#77685a') + rect(748, 578, 424, 14, '#f0dab0') + rect(748, 592, 424, 5, '#77685a');
  p += poly([[760, 578], [960, 512], [1160, 578]], '#c9b08a') + poly([[796, 572], [960, 520], [1124, 572]], '#8f7a64') + path('M926 566a34 24 0 0 1 68 0z', '#e9cf9c');
  for (let i = 0; i < 46; i++) if (i < 14 || i > 31) p += rect(416 + i * 24, 612, 8, 18, '#cdb48b'); p += rect(410, 606, 342, 7, '#e9d2a6') + rect(1168, 606, 342, 7, '#e9d2a6') + rect(410, 734, 1100, 6, '#a68c6b');
  const win = (x, y, w, h, on) => path(`M${x} ${y + h}V${y + w / 2}A${w / 2} ${w / 2} 0 0 1 ${x + w} ${y + w / 2}V${y + h}Z`, on ? '#ffcf78' : '#3a4352') + rect(x + w / 2 - 1, y + 4, 2.4, h - 4, '#8a6a47') + rect(x, y + h * .5, w, 2, '#8a6a47') + rect(x - 4, y + h, w + 8, 5, '#f6e2b6');
  for (let i = 0; i < 7; i++) for (const [y, h] of [[662, 56], [756, 60]]) p += win(446 + i * 44, y, 24, h, r() < .6) + win(1176 + i * 44 + 6, y, 24, h, r() < .6);
  for (let i = 0; i < 5; i++) p += win(800 + i * 68 + 8, 624, 32, 84, true) + path(`M${800 + i * 68} 830V774a24 24 0 0 1 48 0V830Z`, i === 2 ? '#ffd88c' : '#5b4637');
  for (let i = 0; i < 6; i++) p += rect(778 + i * 68, 602, 15, 228, lin([['0', '#a58f70'], [.5, '#fff0c8'], [1, '#bfa27a']], 0, 0, 1, 0)) + rect(773 + i * 68, 600, 25, 8, '#f3dfb4') + rect(773 + i * 68, 724, 25, 6, '#f3dfb4');
  p += rect(764, 728, 392, 5, '#77685a') + Array.from({ length: 26 }, (_, i) => rect(770 + i * 15, 712, 4, 16, '#e6cf9f')).join('');
  s += g(p, { filter: F.gouacheV }) + glow(960, 830, 420, '#ffcf78', .3) + [500, 640, 1280, 1420].map(x => glow(x, 828, 150, '#ffd88c', .3)).join('');
  s += line([[960, 512], [960, 416]], { color: '#d9c4a0', width: 5 }) + path('M962 418Q1000 404 1030 420T1086 416L1082 462Q1052 474 1026 464T962 468Z', C.red) + path('M1026 420Q1050 424 1086 416L1082 462Q1052 474 1026 464Z', C.redDark, { opacity: .55 });
  // forecourt, gate, palms, guard and a car
  s += g(poly([[-40, 826], [1960, 826], [1960, 1100], [-40, 1100]], lin([[0, '#c99a63'], [.2, '#6c6058'], [.6, '#2b3646'], [1, '#131d2c']])), { filter: F.gouache });
  s += g(poly([[880, 832], [1040, 832], [1330, 1100], [590, 1100]], '#e9bf7f', { opacity: .4 }), { filter: F.dry }) + g(ellipse(960, 884, 200, 22, '#2d4640') + ellipse(960, 878, 190, 16, '#47655a'), { filter: F.lino });
  for (const [x, y, h, k] of [[330, 860, 330, 1], [1600, 862, 350, 2], [170, 900, 430, 3], [1770, 910, 460, 4], [700, 838, 210, 5], [1228, 838, 220, 6]]) s += tree(x, y, h, { kind: 'palm', color: '#14302f', lit: '#7f8558', trunk: '#3b3230', seed: k });
  let f = rect(-40, 1010, 700, 90, '#151d2a') + rect(1260, 1010, 700, 90, '#151d2a') + rect(-40, 1002, 700, 12, '#5d5652') + rect(1260, 1002, 700, 12, '#5d5652');
  for (let i = 0; i < 40; i++) { const x = -30 + i * 17.6; f += rect(x, 900, 4, 106, '#0c131e') + rect(x + 1292, 900, 4, 106, '#0c131e') + poly([[x - 3, 902], [x + 2, 886], [x + 7, 902]], '#a98a5c') + poly([[x + 1289, 902], [x + 1294, 886], [x + 1299, 902]], '#a98a5c'); } f += rect(-40, 920, 700, 5, '#0c131e') + rect(1260, 920, 700, 5, '#0c131e');
  for (const x of [646, 1230]) f += rect(x, 850, 46, 250, lin(['#e0bd86', '#4b4743'])) + rect(x - 8, 840, 62, 14, '#ead0a0');
  s += g(f, { filter: F.rough }) + lamp(669, 842, 66, { kind: 'globe', r: 110, power: .9 }) + lamp(1253, 842, 66, { kind: 'globe', r: 110, power: .9 });
  const rm = { color: '#ffd88c', dx: 0, dy: -2.4 };
  s += cast(740, 1000, figure(740, 1000, 130, { view: 'front' }), { dx: -.3, dy: .5 }) + figure(740, 1000, 130, { view: 'back', coat: '#26384c', hat: 'cap', hatColor: C.red, coatLen: 12, rim: rm }) + cast(1180, 1000, figure(1180, 1000, 130, { view: 'front' }), { dx: .3, dy: .5 }) + figure(1180, 1000, 130, { view: 'back', coat: '#26384c', hat: 'cap', hatColor: C.red, coatLen: 12, rim: rm });
  s += cast(1000, 905, figure(1000, 905, 62, {}), { dx: .2, dy: .6 }) + figure(1000, 905, 62, { pose: 'walk', coat: C.ink, hat: 'short', bag: 'brief' }) + figure(930, 900, 60, { pose: 'walk2', flip: true, coat: C.umber });
  return picture('caracas-hills', s, { vignette: .4 });
};
