import { C, F, picture, sky, clouds, gulls, rng, rect, path, poly, line, g, lin, mix, darken, lighten, circle, ellipse, figure, stroke, rim } from '../kit.mjs';
import { swell, gouges, spray, rays, soft, rain } from '../kit2.mjs';
export const alt = 'A cable-laying ship with a dark hull and red boot-topping rides a long swell; from the great sheave at her stern a cable runs down into the green water.';
function ship() { // drawn 0…1000 wide, water line at y=0, bow right
  const hull = 'M6 -118L0 -96Q14 -40 40 60H900Q960 -20 1006 -176Q900 -150 800 -146L690 -128H40Z';
  const h0 = '#1d2f40', win = (x, y, n, st, w, h, c = '#16232f') => Array.from({ length: n }, (_, i) => rect(x + i * st, y, w, h, c)).join('');
  let s = path(hull, lin([h0, darken(h0, .4)])) + path('M22 4H930Q915 40 900 60H40Z', C.red) + path('M22 4H930L924 18H27Z', C.cream);
  s += path('M6 -118L0 -96L4 -86H690Q860 -106 990 -146L1006 -176Q900 -150 800 -146L690 -128H40Z', '#e8d9b6');
  s += path('M700 -40Q860 -60 972 -120L1006 -176Q960 -20 900 60H760Z', '#33506a', { opacity: .55 });
  for (let x = 70; x < 880; x += 62) s += circle(x, -56, 8, '#0d1722') + circle(x - 1, -57, 5, '#8fa9b4');
  for (let x = 130; x < 900; x += 130) s += line([[x, -84], [x, 2]], { color: '#0f1b27', width: 2, opacity: .5 });
  // superstructure forward
  s += path('M640 -128V-226H862L880 -150Z', C.cream) + path('M640 -128V-226H690V-128Z', '#b3b3a2') + path('M664 -226V-300H842L852 -226Z', C.cream) + path('M664 -226V-300H704V-226Z', '#b3b3a2') + path('M690 -300L700 -366H850L838 -300Z', '#f8efd9') + path('M690 -300L700 -366H726L720 -300Z', '#b3b3a2') + rect(632, -232, 240, 8, '#54636a') + rect(656, -306, 196, 8, '#54636a') + rect(690, -374, 170, 9, '#54636a');
  s += win(708, -352, 7, 20, 15, 26) + win(716, -284, 6, 20, 11, 13) + win(716, -258, 6, 20, 11, 13) + win(706, -208, 8, 20, 11, 13) + win(706, -176, 8, 20, 11, 13);
  s += path('M600 -128L606 -262H652L656 -128Z', '#26394a') + rect(604, -240, 49, 20, C.red) + path('M606 -262H652L656 -128H640L634 -262Z', '#152331');
  s += rect(768, -470, 8, 100, C.ink) + line([[740, -436], [804, -436]], { color: C.ink, width: 5 }) + rect(752, -456, 40, 9, '#dcd2b8') + line([[772, -466], [980, -176]], { color: C.ink, width: 1.6 }) + line([[772, -466], [640, -300]], { color: C.ink, width: 1.6 }) + circle(718, -386, 20, C.cream) + rect(714, -386, 8, 18, C.cream) + path('M718 -406A20 20 0 0 0 718 -366Z', '#b3b3a2') + circle(772, -474, 5, C.lamp);
  // working deck: cable drum, linear engine, crane
  s += rect(430, -150, 150, 24, '#54636a') + circle(505, -190, 62, '#8a5a2c') + circle(505, -190, 62, 'none', { stroke: C.ink, strokeWidth: 8 }) + [50, 42, 34, 26].map(q => circle(505, -190, q, 'none', { stroke: '#4a2f1a', strokeWidth: 3 })).join('') + circle(505, -190, 14, C.ink) + [0, 45, 90, 135].map(a => line([[505 - 58 * Math.cos(a / 57.3), -190 - 58 * Math.sin(a / 57.3)], [505 + 58 * Math.cos(a / 57.3), -190 + 58 * Math.sin(a / 57.3)]], { color: C.ink, width: 4 })).join('');
  s += rect(210, -164, 180, 14, C.ochre) + rect(210, -148, 180, 20, '#7a5a26') + [230, 265, 300, 335, 370].map(x => circle(x, -158, 11, '#2b3a44') + circle(x, -158, 4, C.steel)).join('');
  s += rect(392, -250, 18, 124, C.ochre) + line([[400, -244], [250, -340]], { color: C.ochre, width: 11 }) + line([[400, -262], [256, -340]], { color: C.ink, width: 2 }) + line([[250, -338], [250, -262]], { color: C.ink, width: 2 }) + path('M244 -262H256V-250Q250 -240 244 -250Z', C.ink) + rect(386, -264, 30, 34, '#7a5a26');
  // stern gantry and sheave
  s += line([[60, -122], [28, -300]], { color: '#b98a34', width: 15 }) + line([[120, -122], [34, -300]], { color: '#8e6a2c', width: 10 }) + rect(8, -312, 60, 18, C.ochre);
  s += circle(-4, -142, 46, '#2b3a44') + circle(-4, -142, 46, 'none', { stroke: '#d9c79c', strokeWidth: 7 }) + circle(-4, -142, 14, C.ochre) + [0, 60, 120].map(a => line([[-4 - 38 * Math.cos(a / 57.3), -142 - 38 * Math.sin(a / 57.3)], [-4 + 38 * Math.cos(a / 57.3), -142 + 38 * Math.sin(a / 57.3)]], { color: '#7e8c90', width: 5 })).join('') + path('M10 -122L40 -172H78V-120Z', '#33434f');
  s += line([[505, -252], [385, -172], [210, -170], [-4, -191]], { color: '#d0a04a', width: 5 });
  for (const [x, a, b] of [[60, 200, 0], [420, 430, 0]]) s += ''; // rails
  let rl = ''; for (let x = 90; x < 640; x += 24) rl += `M${x} -128V-152`; for (let x = 884; x < 1000; x += 20) rl += `M${x} ${-150 - (x - 884) * .2}V${-172 - (x - 884) * .2}`; s += stroke(rl + 'M84 -152H640M884 -172L1000 -196M84 -140H640', { color: '#ded2b4', width: 2.4 });
  s += figure(160, -126, 50, { pose: 'point', coat: C.ochre, hat: 'hard', hatColor: C.cream, flip: true }) + figure(330, -166, 48, { pose: 'bend', coat: C.ochre, hat: 'hard', hatColor: C.cream, flip: true }) + figure(560, -128, 50, { pose: 'stand', coat: C.ochre, hat: 'hard', hatColor: C.cream });
  return s;
}
export default () => {
  let s = sky({ y1: 620, stops: ['#2c4358', '#5d7c8c', '#a9bdbd', '#ecd9ae', '#e9b98a'], sun: { x: 560, y: 560, r: 34, color: C.amber, glow: 700 }, streaks: 26, seed: 4 });
  s += g(gouges(60, r => [r.range(-100, 2000), Math.pow(r(), 1.2) * 330, -.05 + r.range(-.06, .06), r.range(260, 800), r.range(14, 54)], '#2f485c', { seed: 3 }), { opacity: .5, filter: F.dry }) + g(gouges(40, r => [r.range(-100, 2000), 120 + r() * 360, -.05 + r.range(-.05, .05), r.range(200, 620), r.range(6, 22)], '#e3d6b4', { seed: 9 }), { opacity: .55, filter: F.dry });
  s += rays(560, 380, 700, [[-38, 8], [-20, 6], [0, 9], [24, 7], [44, 10]], C.lamp, .22);
  const w1 = swell({ y: 622, amp: 10, len: 240, color: '#6f9490', crest: '#9fb5a8', seed: 2, marks: 160, foam: .2 }), w2 = swell({ y: 668, amp: 22, len: 420, phase: .3, color: '#4f7f80', crest: '#7fa69c', seed: 5, marks: 160 });
  s += w1.svg + w2.svg + g(gouges(220, r => [560 + r.norm(0, 120), r.range(622, 760), 0, r.range(20, 90), r.range(1, 4)], C.lamp, { seed: 4 }), { opacity: .75, filter: F.dry });
  const x0 = 566, y0 = 770, k = .9, a = -3.4;
  s += g(g(ship(), { filter: rim(C.lamp, -3, -2, .9) }), { transform: `translate(${x0} ${y0}) rotate(${a}) scale(${k})` });
  // cable into the water
  const cab = `M${x0 - 56} ${y0 - 130}C${x0 - 76} ${y0 - 60} ${x0 - 92} ${y0 + 40} ${x0 - 128} ${y0 + 190}`; s += stroke(cab, { color: '#3a2a18', width: 9 }) + stroke(cab, { color: '#e2b35c', width: 5 });
  const w3 = swell({ y: 806, amp: 38, len: 980, phase: .02, color: '#2f6469', crest: '#679a92', seed: 8, marks: 190, foam: .55 });
  // bow wave
  const foam = gouges(150, r => { const t = Math.pow(r(), .8), x = 1424 - t * 800, y = 758 + t * 22 + r.norm(0, 5 + 14 * (1 - t)); return [x, y, r.range(-.12, .06), r.range(40, 150), r.range(3, 8)]; }, C.paper, { seed: 5 }) + gouges(60, r => [1430 + r.norm(0, 32), 744 + r.norm(0, 22), r.range(-1.0, -.2), r.range(15, 60), r.range(3, 9)], C.paper, { seed: 7 });
  s += g(foam, { filter: F.rough, opacity: .9 }) + w3.svg;
  const w4 = swell({ y: 985, amp: 74, len: 1500, phase: .44, color: '#1f4a52', crest: '#4b8582', seed: 11, marks: 170, foam: .6 });
  s += w4.svg + spray(360, 900, 420, 120, C.lamp, .28) + gulls(760, 330, 7, { size: 17, color: C.paper, seed: 6, spread: 260 });
  return picture('cable-ship', s);
};
