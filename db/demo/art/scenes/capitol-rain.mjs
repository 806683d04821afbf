import { C, F, picture, sky, clouds, rng, g, rect, poly, line, path, circle, ellipse, lin, rad, glow, figure, lamp, tree, mix, darken, lighten, mist, mirror, stroke, car, cityline } from '../kit.mjs';
export const alt = 'A domed parliament in slanting rain, its portico reflected in the wet square, people crossing under dark umbrellas and one under a red umbrella.';
export default () => {
  const r = rng(17), GY = 770;
  let s = sky({ y1: 780, stops: [[0, '#3d4f60'], [.45, '#7f929c'], [.8, '#b9bfb9'], [1, '#d9cdb2']], streaks: 24, streakColor: '#d5d8d0', streakOpacity: .3, seed: 5 });
  s += g(path('M-40 -40H1960V150Q1700 230 1420 170T900 190T380 160T-40 240Z', '#33465a') + path('M-40 120Q300 60 620 150T1260 110T1960 170V230Q1600 300 1200 230T500 250T-40 300Z', '#566b7b', { opacity: .75 }), { filter: F.dry, opacity: .8 });
  s += g(ellipse(960, 420, 900, 150, '#efe4c8'), { filter: F.blur40, opacity: .55 }) + rect(-40, 740, 2000, 110, '#9aa4a6');
  s += cityline({ y: 760, h: 130, color: '#8797a0', seed: 3, maxW: 120, minW: 60, lit: .05 });
  // building
  const stone = '#cfc4ac', sh = '#7f8890', dk = '#4b5a69';
  const grad = (a = '#8b929a', b = '#e6d9bd', c = '#9aa0a3') => lin([[0, b], [.35, a === b ? a : mix(b, a, .4)], [1, a]], 0, 0, 1, 0);
  let b = rect(300, 560, 1320, 220, grad('#7a858f', '#d6cab0')) + rect(284, 548, 1352, 16, '#e3d8bd') + rect(284, 564, 1352, 8, dk);
  for (let i = 0; i < 24; i++) if (i < 9 || i > 14) { const x = 322 + i * 54; for (const [y, h] of [[592, 62], [684, 60]]) b += rect(x, y, 24, h, r() < .35 ? '#f2c36f' : '#3b4c5e') + rect(x - 3, y - 8, 30, 6, '#e3d8bd') + rect(x + 11, y, 2.4, h, '#8d8f8d') + rect(x, y + h * .45, 24, 2.4, '#8d8f8d'); b += rect(x + 36, 572, 9, 208, '#b4ac9b', { opacity: .8 }); }
  b += rect(284, 534, 480, 8, '#e3d8bd') + rect(1156, 534, 480, 8, '#e3d8bd'); for (let i = 0; i < 48; i++) if (i < 17 || i > 30) b += rect(290 + i * 28, 540, 6, 10, '#b4ac9b');
  // attic + drum + dome
  b += rect(720, 470, 480, 100, grad()) + rect(706, 458, 508, 14, '#e9dec4') + rect(706, 472, 508, 6, dk);
  b += rect(790, 330, 340, 132, '#56677a'); for (let i = 0; i < 13; i++) { const a = -1.45 + i * 2.9 / 12, x = 960 + Math.sin(a) * 168, w = 5 + 13 * Math.cos(a); b += rect(x - w / 2, 334, w, 126, mix('#efe3c6', '#75818c', (i / 12) * .8)); if (i < 12) { const am = a + .12, xm = 960 + Math.sin(am) * 168; b += rect(xm - 3 * Math.cos(am), 352, 9 * Math.cos(am), 80, i % 3 ? '#2c3b4d' : '#f2c36f'); } }
  b += rect(776, 318, 368, 16, '#e9dec4') + rect(776, 334, 368, 5, dk) + rect(784, 456, 352, 10, '#d8ccb0');
  const dome = 'M796 320C800 190 872 118 960 112C1048 118 1120 190 1124 320Z';
  b += path(dome, lin([[0, '#a9bdb6'], [.3, '#7fa19b'], [.7, '#466a70'], [1, '#2f4c58']], 0, 0, 1, 0));
  for (const t of [-.82, -.55, -.28, 0, .28, .55, .82]) b += stroke(`M${960 + t * 168} 320C${960 + t * 164} 200 ${960 + t * 92} 126 960 112`, { color: t < .2 ? '#c7d3c8' : '#29434f', width: 3, opacity: .75 });
  b += [210, 262].map(y => stroke(`M${960 - Math.sqrt(1 - ((320 - y) / 212) ** 2) * 165} ${y}Q960 ${y + 16} ${960 + Math.sqrt(1 - ((320 - y) / 212) ** 2) * 165} ${y}`, { color: '#29434f', width: 2, opacity: .5 })).join('');
  b += rect(934, 66, 52, 52, '#8a969a') + [938, 950, 962, 974].map(x => rect(x, 72, 6, 44, x < 960 ? '#e9dec4' : '#b4ac9b')).join('') + rect(928, 62, 64, 8, '#e9dec4') + path('M934 62Q960 26 986 62Z', '#5d8480') + line([[960, 46], [960, 8]], { color: C.ink, width: 4 });
  b += path('M962 10Q984 4 1000 12L998 28Q980 22 962 28Z', C.red);
  // portico
  b += rect(740, 560, 440, 222, '#465667') + poly([[716, 566], [960, 478], [1204, 566]], '#d9cdb2') + poly([[768, 558], [960, 490], [1152, 558]], '#8e938f') + rect(716, 564, 488, 22, '#e9dec4') + rect(716, 586, 488, 6, dk);
  b += path('M930 780V680a30 30 0 0 1 60 0V780Z', '#f6c877') + path('M820 780V690a22 22 0 0 1 44 0V780Z', '#cf9a52') + path('M1056 780V690a22 22 0 0 1 44 0V780Z', '#cf9a52');
  for (let i = 0; i < 8; i++) { const x = 734 + i * 61; b += rect(x, 592, 25, 178, lin([[0, '#fbf0d3'], [.4, '#d2c5a9'], [1, '#6f7a84']], 0, 0, 1, 0)) + rect(x - 5, 590, 35, 8, '#efe3c6') + rect(x - 5, 764, 35, 10, '#c3b89e'); }
  for (let i = 0; i < 7; i++) b += rect(700 - i * 14, 772 + i * 9, 520 + i * 28, 9, mix('#d9cdb2', '#77828a', i / 8)) + rect(700 - i * 14, 779 + i * 9, 520 + i * 28, 2, dk);
  const B = g(b, { filter: F.gouacheV });
  s += B + mist(640, 230, '#d4d3c6', .45);
  // wet square
  s += g(rect(-60, GY + 62, 2040, 300, lin([[0, '#b8b5a6'], [.3, '#76868f'], [.7, '#43566a'], [1, '#22324a']])), { filter: F.gouache });
  s += mirror(B, GY + 64, { k: .62, opacity: .42 }) + g(rect(900, 836, 120, 260, lin([[0, '#f6c877', .8], [1, '#f6c877', 0]])) + rect(800, 836, 80, 160, lin([['0', '#f6c877', .45], [1, '#f6c877', 0]])) + rect(1045, 836, 80, 160, lin([[0, '#f6c877', .45], [1, '#f6c877', 0]])), { filter: F.dry, blend: 'screen' });
  for (let i = 0; i < 9; i++) s += line([[-40, 850 + i * i * 3.4], [1960, 850 + i * i * 3.4]], { color: '#2b3b4e', width: 1.2, opacity: .3 });
  for (let i = -9; i < 10; i++) s += line([[960 + i * 90, 838], [960 + i * 260, 1090]], { color: '#2b3b4e', width: 1.2, opacity: .25 });
  // lamps, trees
  for (const [x, h] of [[470, 260], [1450, 260], [250, 330], [1690, 330]]) s += g(rect(x - 5, 850, 10, 150, C.lamp, { opacity: .5 }), { filter: F.dry }) + lamp(x, 850 + (h - 260) * .6, h, { kind: 'globe', color: '#1a2634', r: 170, power: .75 });
  s += tree(90, 880, 420, { kind: 'bare', color: '#2a3644', lit: '#2a3644', seed: 4 }) + tree(1850, 890, 460, { kind: 'bare', color: '#2a3644', lit: '#2a3644', seed: 9 });
  // people: each with its reflection
  const man = (x, y, h, o) => { const f = figure(x, y, h, { pose: 'umbrella', coatLen: 20, ...o }); return mirror(f, y, { k: .75, opacity: .42 }) + f; };
  const dim = ['#7f8f99', .45];
  s += man(640, 858, 74, { tint: dim, coat: C.navy }) + man(720, 862, 76, { tint: dim, coat: C.umber, flip: true, umbrella: C.umber }) + man(1210, 860, 74, { tint: dim, umbrella: C.slate }) + man(1290, 866, 80, { tint: dim, flip: true }) + man(880, 850, 66, { tint: dim, umbrella: C.teal }) + man(1060, 856, 70, { tint: dim, flip: true, umbrella: C.ink });
  s += man(1400, 935, 160, { coat: '#3b4a5b', umbrella: C.navy, flip: true, bag: 'brief', tint: ['#6f808c', .12] }) + man(520, 930, 154, { coat: C.umber, umbrella: '#2f4a50', tint: ['#6f808c', .12] }) + man(1540, 960, 176, { coat: '#5c5148', umbrella: '#33363d', flip: true });
  s += man(320, 985, 206, { coat: '#233245', umbrella: C.ink, hat: 'long' }) + man(1180, 962, 184, { coat: '#46545f', umbrella: '#26384a', joints: { legs: [[-12, -30], [20, 9]] } });
  s += man(860, 1010, 246, { coat: '#1b2735', umbrella: C.red, hat: 'bun', coatLen: 25, legs: C.ink, bag: 'shoulder', bagColor: '#6b4a36', rim: { color: '#f3ddb0', dx: -1.5, dy: -1.5, opacity: .7 } });
  // puddle rings and rain
  let e = ''; for (let i = 0; i < 60; i++) { const t = r(), y = 850 + t * t * 230; e += ellipse(r.range(0, 1920), y, 5 + 16 * t, 1.5 + 4 * t, 'none', { stroke: '#e7e4d6', strokeWidth: 1.2, opacity: .55 }); } s += e;
  let d = '', d2 = ''; for (let i = 0; i < 420; i++) { const x = r.range(-100, 2000), y = r.range(-100, 1060), l = r.range(24, 76); (i % 4 ? d += `M${x.toFixed(0)} ${y.toFixed(0)}l${(-l * .28).toFixed(0)} ${l.toFixed(0)}` : d2 += `M${x.toFixed(0)} ${y.toFixed(0)}l${(-l * .28).toFixed(0)} ${l.toFixed(0)}`); }
  s += stroke(d, { color: '#eef0e8', width: 1.3, opacity: .38 }) + stroke(d2, { color: '#f8f4e6', width: 2.2, opacity: .5 });
  return picture('capitol-rain', s);
};
