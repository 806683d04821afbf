import { C, F, picture, sky, sea, clouds, cityline, hills, rng, g, rect, poly, line, path, circle, ellipse, lin, glow, figure, boat, gulls, mirror, mix, darken, lighten, rope, mist, cast, truck, stroke, cam, rail } from '../kit.mjs';
export const alt = 'A row of container cranes fades into morning haze above a quay; one red crane lifts a container over a ship while two dockers watch from among stacked containers.';
// one ship-to-shore crane, side on: legs at x0,x1 ; base y ; size k
function crane(x, y, k, c, lit, { up = 0, load } = {}) {
  const L = (a, b, w, col = c) => line([[x + a[0] * k, y + a[1] * k], [x + b[0] * k, y + b[1] * k]], { color: col, width: w * k, cap: 'butt' });
  let s = L([-60, 0], [-52, -330], 13) + L([60, 0], [52, -330], 13) + L([-58, -90], [58, -90], 11) + L([-56, -196], [56, -196], 9) + L([-58, -90], [56, -196], 6) + L([-53, -320], [54, -196], 6) + L([53, -320], [-54, -196], 6);
  s += L([-64, 0], [-54, -330], 3, lit) + L([54, -90], [48, -330], 3, lit);
  s += L([-190, -330], [120, -330], 15) + L([-190, -337], [120, -337], 3, lit) + L([0, -330], [6, -470], 10) + L([-52, -330], [6, -470], 7) + L([52, -330], [6, -470], 7);
  const tip = up ? [250, -560] : [430, -326], mid = [120, -330]; s += L(mid, tip, 12) + L([mid[0], mid[1] - 6], [tip[0], tip[1] - 6], 2.6, lit) + L([6, -468], [mid[0] + (tip[0] - mid[0]) * .5, mid[1] + (tip[1] - mid[1]) * .5], 3) + L([6, -468], [tip[0] - 10, tip[1]], 3) + L([6, -468], [-186, -332], 3);
  if (!up) for (let i = 0; i < 12; i++) s += L([120 + i * 25, -330], [132 + i * 25, -346], 2) + L([132 + i * 25, -346], [145 + i * 25, -330], 2); if (!up) s += L([120, -346], [430, -342], 3);
  s += rect(x - 150 * k, y - 372 * k, 96 * k, 40 * k, c) + rect(x - 150 * k, y - 372 * k, 96 * k, 6 * k, lit) + [0, 1, 2].map(i => rect(x + (-138 + i * 28) * k, y - 360 * k, 14 * k, 14 * k, mix(c, '#ffdf9a', .5))).join('');
  for (const wx of [-74, -54, 46, 66]) s += circle(x + wx * k, y - 4 * k, 9 * k, darken(c, .4));
  for (let i = 0; i < 15; i++) s += L([-52 - 3 * (i % 2), -90 - i * 16], [-40 + 6 * (i % 2), -98 - i * 16], 2);
  if (load) { const lx = load.x, ly = load.y; s += rect(x + (lx - 22) * k, y - 336 * k, 44 * k, 18 * k, darken(c, .3)) + rect(x + (lx + 14) * k, y - 322 * k, 26 * k, 26 * k, '#2b3a48') + rect(x + (lx + 16) * k, y - 316 * k, 20 * k, 12 * k, '#ffdf9a') + [-26, 26].map(d => L([lx + d * .5, -318], [lx + d, ly - 12], 1.8, '#26303a')).join('') + L([lx - 34, ly - 10], [lx + 34, ly - 10], 7, '#d9a53f'); }
  return s;
}
const box = (x, y, w, h, c, r) => { let s = rect(x, y, w, h, lin([[0, lighten(c, .16)], [1, darken(c, .18)]])) + rect(x, y, w, 3, lighten(c, .5)) + rect(x + w - 5, y, 5, h, lighten(c, .3)); const n = Math.floor(w / 11); for (let i = 1; i < n; i++) s += rect(x + i * w / n, y + 5, 2.4, h - 9, darken(c, .3), { opacity: .55 }); return s + rect(x, y + h - 3, w, 3, darken(c, .5)); };
export default () => {
  const r = rng(37), pal = [C.rust, '#4f7077', C.ochre, '#3d556c', '#8f9a8c', '#b98a7c', '#5f8f8a', '#d8c49a', '#7c4a3c'];
  let s = sky({ y1: 760, stops: [[0, '#8fabb5'], [.4, '#c6d0c8'], [.72, '#f0dcb4'], [1, '#f8e0a9']], sun: { x: 700, y: 430, r: 70, color: '#f9d890', glow: 760, disc: '#fffaea' }, streaks: 20, streakColor: '#fff6e0', seed: 9 }) + clouds({ y: 150, h: 80, n: 4, color: '#b6c3c3', lit: '#fbf0d8', seed: 25, opacity: .6 });
  s += hills({ y: 700, amp: 46, color: '#b9beb0', base: '#ecd9b2', seed: 3, bottom: 760 });
  // ranks of cranes fading into the haze
  s += crane(420, 756, .42, '#c9cbb9', '#e9dcb8') + crane(560, 756, .46, '#c0c4b4', '#ead9b0', { up: 1 }) + crane(730, 758, .52, '#b3bbb0', '#ecd7a8') + mist(560, 240, '#f8e6bd', .6);
  s += crane(230, 770, .78, '#94a5a4', '#e6cf9f', { up: 1 }) + crane(1590, 772, .84, '#8ea1a3', '#e6cf9f', { up: 1 }) + crane(1790, 774, .92, '#7f959a', '#e0c898') + mist(600, 230, '#f6e0b2', .55);
  // the ship, bow left, laden: seen broadside beyond the quay edge at right centre
  s += sea({ y0: 740, y1: 1000, stops: [[0, '#f6dfa9'], [.3, '#c4bfa4'], [1, '#5f8488']], dashColor: '#fff0cb', glint: { x: 700, w: 190, color: '#fff6d8', n: 160 }, seed: 5 });
  let sh = '', rr = rng(5); for (let i = 0; i < 13; i++) { const n = 3 + rr.int(0, 3) - (i === 6 ? 2 : 0); for (let j = 0; j < n; j++) sh += box(1010 + i * 68, 592 - j * 38, 66, 37, mix(rr.pick(pal), '#d8cda8', .22)); }
  const hull = path('M900 600Q960 630 1040 632H1980V830H1010Q930 760 900 600Z', lin([[0, '#3f5d70'], [1, '#1d3142']], 0, 0, 0, 1)) + path('M990 800Q1000 822 1012 832H1980V800Z', '#8d4a3a') + path('M900 600Q960 630 1040 632H1980V640H1040Q960 638 903 612Z', '#f3dcae') + stroke('M956 660q8 30 0 54', { color: '#14212d', width: 5 }) + circle(957, 722, 9, '#14212d');
  s += mirror(g(hull, {}), 834, { k: .35, opacity: .45 }) + g(sh, { filter: F.rough }) + g(hull, { filter: F.gouache }) + rail(905, 604, 1010, 632, { posts: 8, h: 22, color: '#e9d7b0', width: 2.4 });
  s += mist(520, 240, '#f8e3b6', .3);
  // quay apron in perspective with rails and wet light
  s += g(poly([[-40, 846], [1010, 834], [1960, 838], [1960, 1100], [-40, 1100]], lin([[0, '#cbb58f'], [.35, '#93897a'], [1, '#46484b']])), { filter: F.gouache }) + rect(-40, 834, 2000, 10, '#f6e3b8') + rect(-40, 844, 2000, 16, '#5d5a52') + line([[-40, 884], [1960, 884]], { color: '#4b4a48', width: 4 }) + line([[-40, 930], [1960, 930]], { color: '#4b4a48', width: 6 }) + line([[-40, 880], [1960, 880]], { color: '#f3dcae', width: 2 });
  s += g(path('M380 900Q700 880 900 900T1060 960L960 1080H300Q460 980 380 900Z', '#f9e3b0'), { filter: F.dry, opacity: .65 });
  for (let x = -20; x < 1960; x += 56) s += poly([[x, 862], [x + 24, 862], [x + 12, 874], [x - 12, 874]], '#d9a53f', { opacity: .8 });
  // the red crane: hero, standing on the quay, its boom over the ship
  const R = crane(790, 932, 1.72, C.red, '#f0a088', { load: { x: 250, y: -196 } });
  s += g(poly([[690, 936], [900, 936], [1010, 1030], [760, 1030]], C.navy), { opacity: .22, blend: 'multiply', filter: F.rough }) + g(R, { filter: F.rough });
  const lx = 790 + 250 * 1.72, ly = 932 - 196 * 1.72; s += box(lx - 66, ly - 10, 132, 58, '#46707c') ;
  // a lorry under the crane, stacks left and right as dark frames
  s += cast(770, 968, truck(770, 968, 300, { cab: '#2f4a5e', cargo: '#b5653f' }), { dx: .9, dy: .14, opacity: .4 }) + truck(770, 968, 300, { cab: '#2f4a5e', cargo: '#b5653f' });
  let st = ''; for (let j = 0; j < 5; j++) for (let i = 0; i < 3; i++) { if (j > 3 - i * 1 + 1) continue; st += box(-130 + i * 196 + (j % 2) * 8, 980 - j * 92, 194, 90, mix(pal[(i * 3 + j * 4 + 1) % 9], '#1b2a3a', .25)); } s += g(st, { filter: F.rough });
  let s2 = ''; for (let j = 0; j < 4; j++) for (let i = 0; i < 3; i++) { if (j > i + 1) continue; s2 += box(1420 + i * 216 - (j % 2) * 6, 1010 - j * 102, 214, 100, mix(pal[(i * 4 + j * 5 + 3) % 9], '#1b2a3a', .3)); } s += g(s2, { filter: F.rough });
  const rm = { color: '#fff0c4', dx: -3, dy: -1.4 }, M = (x, y, h, o) => cast(x, y, figure(x, y, h, o), { dx: .8, dy: .26, opacity: .45 }) + figure(x, y, h, { rim: rm, ...o });
  s += M(1180, 1046, 214, { pose: 'point', hat: 'hard', hatColor: '#e9b054', coat: '#d98a3a', legs: '#26323f', coatLen: 8 }) + M(1118, 1050, 206, { pose: 'contra', hat: 'hard', hatColor: C.cream, coat: '#31485a', legs: '#3d352f', bag: null, prop: 'paper' });
  s += M(560, 1000, 160, { pose: 'wave', hat: 'hard', hatColor: '#e9b054', coat: '#d98a3a', legs: '#26323f' }) + gulls(1000, 240, 8, { size: 18, color: '#5d6a6c', seed: 6, spread: 260 });
  return picture('container-cranes', s, { vignette: .25 });
};
