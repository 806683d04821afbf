import { C, F, picture, sky, hills, rng, rect, path, poly, line, g, lin, mix, darken, circle, ellipse, figure, stroke, rim, shadow, truck } from '../kit.mjs';
import { gouges, spray, sprayPoly, soft, rays, billow } from '../kit2.mjs';
export const alt = 'A tall geothermal drilling rig stands before the rising sun on a volcanic plain; a great plume of steam drifts from the well, pipes lead out of the picture and three workers walk towards it, one in red overalls.';
export default () => {
  let s = sky({ y1: 760, stops: ['#3f5f7c', '#7f9bab', '#d9c3b0', '#f0b986', '#e9a05a'], sun: { x: 1110, y: 640, r: 62, color: '#ffd58a', glow: 760 }, streaks: 24, seed: 31 });
  s += hills({ y: 700, amp: 120, color: '#9d9aa2', base: '#e9c6a2', seed: 12 }) + hills({ y: 740, amp: 90, color: '#6f7480', base: '#d9ad88', seed: 22 });
  // steam plume (back-lit) rising from the left of the rig, leaning left
  const P = t => { const u = 1 - t; return [702 - 430 * Math.pow(u, 1.4), 806 - 880 * Math.pow(u, .85), 16 + 120 * u]; };
  s += billow(110, P, { lit: '#c3c8c8', mid: '#8fa3b4', shade: '#62798e', light: [1, .25], seed: 3, spread: .58, opacity: .9 }) + billow(110, t => { const q = P(t); return [q[0] + q[2] * .36, q[1], q[2] * .72]; }, { lit: '#fff0cc', mid: '#dccbb4', shade: '#9aa8b2', light: [1, .25], seed: 5, spread: .6, opacity: .93 }) + billow(70, t => { const q = P(t); return [q[0] + q[2] * .8, q[1] + 4, q[2] * .4]; }, { lit: '#fff8e2', mid: '#f6dcae', shade: '#d9bd9c', light: [1, .25], seed: 9, spread: .6, opacity: .95 }) + g(gouges(60, r => { const u = Math.pow(r(), .8), q = P(1 - u); return [q[0] + r.norm(0, q[2] * .8), q[1] + r.norm(0, q[2] * .5), -2.2 + r.range(-.3, .3), 30 + 110 * u, 3 + 10 * u]; }, '#fff8e2', { seed: 44 }), { opacity: .4, filter: F.dry });
  // plain
  s += g(poly([[-40, 780], [400, 768], [1000, 776], [1960, 764], [1960, 1110], [-40, 1110]], lin(['#b98a66', '#7c5a48', '#35302f'])), { filter: F.mottle }) + g(gouges(150, r => { const t = r(); return [r.range(-40, 1960), 785 + t * 300, r.range(-.05, .05), r.range(40, 260) * (.3 + t), 2 + 9 * t]; }, '#2e2a2c', { seed: 5 }), { opacity: .5, filter: F.dry }) + g(gouges(120, r => { const t = r(); return [1110 + r.norm(0, 300), 785 + t * 280, 0, r.range(40, 260) * (.3 + t), 2 + 6 * t]; }, '#ffd79c', { seed: 6 }), { opacity: .7, filter: F.dry });
  // long shadow towards us
  s += shadow([[860, 880], [1040, 880], [900, 1120], [520, 1120]], .5, '#2a2a3a');
  // derrick
  const dk = '#1f2630', md = '#3a4450', R = rim('#ffdf9e', 4, -1, .95), T = 118, B = 800, cx = 930; let d = '';
  const half = y => 34 + (y - T) / (B - T) * 96; const xl = y => cx - half(y), xr = y => cx + half(y);
  for (let y = T, i = 0; y < B - 20; i++) { const st = 44 + i * 5.2, y2 = Math.min(B, y + st); d += line([[xl(y), y], [xr(y2), y2]], { color: dk, width: 6 }) + line([[xr(y), y], [xl(y2), y2]], { color: md, width: 6 }) + line([[xl(y2), y2], [xr(y2), y2]], { color: dk, width: 7 }); y = y2; }
  // inner back legs
  d = line([[cx - 16, T], [cx - 70, B]], { color: md, width: 6 }) + line([[cx + 16, T], [cx + 70, B]], { color: md, width: 6 }) + d;
  d += line([[xl(T), T], [xl(B), B]], { color: dk, width: 15 }) + line([[xr(T), T], [xr(B), B]], { color: dk, width: 15 });
  d += rect(cx - 56, T - 18, 112, 22, dk) + rect(cx - 34, T - 50, 68, 34, md) + line([[cx, T - 50], [cx, T - 92]], { color: dk, width: 5 }) + circle(cx, T - 94, 6, C.red);
  d += line([[cx - 8, T], [cx - 8, 380]], { color: dk, width: 3 }) + line([[cx + 8, T], [cx + 8, 380]], { color: dk, width: 3 }) + rect(cx - 24, 378, 48, 64, C.ochre) + rect(cx - 24, 400, 48, 10, dk) + rect(cx - 10, 440, 20, 30, dk) + line([[cx, 470], [cx, 800]], { color: '#5a6570', width: 9 });
  d += rect(cx - 128, 330, 70, 12, dk) + [0, 1, 2, 3, 4].map(i => line([[cx - 124 + i * 12, 334], [cx - 110 + i * 9, 800]], { color: '#4a525a', width: 5 })).join('') + line([[cx - 128, 332], [cx - 128, 304], [cx - 60, 304]], { color: dk, width: 3 });
  // substructure
  d += rect(cx - 210, 776, 440, 20, '#4a525a') + [-200, -130, -60, 20, 90, 160, 214].map(x => line([[cx + x, 796], [cx + x, 890]], { color: dk, width: 13 })).join('') + line([[cx - 200, 796], [cx - 130, 886], [cx - 60, 796], [cx + 20, 886], [cx + 90, 796], [cx + 160, 886], [cx + 214, 796]], { color: md, width: 7 }) + rect(cx - 226, 878, 470, 16, dk);
  d += rect(cx + 120, 700, 110, 78, '#54463a') + rect(cx + 132, 716, 38, 30, '#ffd58a') + rect(cx + 182, 716, 38, 30, '#ffd58a') + poly([[cx + 112, 700], [cx + 238, 700], [cx + 226, 684], [cx + 124, 684]], dk);
  d += line([[cx + 236, 778], [cx + 340, 890]], { color: dk, width: 12 }) + line([[cx + 236, 744], [cx + 340, 852]], { color: dk, width: 4 }); for (let i = 0; i < 7; i++) d += line([[cx + 240 + i * 15, 778 + i * 16], [cx + 240 + i * 15, 744 + i * 16]], { color: dk, width: 3 });
  d += stroke(`M${cx - 208} 780V752H${cx + 110}`, { color: md, width: 4 }) + Array.from({ length: 12 }, (_, i) => line([[cx - 206 + i * 28, 778], [cx - 206 + i * 28, 752]], { color: md, width: 3 })).join('');
  s += g(d, { filter: R });
  // tanks and sheds right
  s += g(rect(1300, 768, 190, 116, '#3f4a54') + [1330, 1370, 1410, 1450].map(x => line([[x, 768], [x, 884]], { color: '#2a323c', width: 4 })).join('') + rect(1300, 760, 190, 12, '#1f2630') + rect(1520, 790, 140, 94, '#5a4638') + poly([[1510, 790], [1670, 790], [1650, 762], [1530, 762]], '#2a2626') + line([[1420, 760], [1420, 690]], { color: dk, width: 8 }), { filter: rim('#ffdf9e', -4, -2, .9) });
  // well head and steam pipe to the foreground
  s += g(rect(672, 818, 56, 74, '#3a4450') + rect(660, 846, 80, 14, '#1f2630') + rect(686, 790, 28, 30, '#1f2630') + circle(700, 836, 15, C.ochre), { filter: R });
  const pipe = (dx, w, a, b, cc) => g(path(`M${700 + dx} 880C${640 + dx} 920 ${500 + dx} 960 ${300 + dx * 2} 1020L${-60} ${1130 + dx}L${-60} ${1130 + dx + w * 2.4}L${330 + dx * 2} ${1020 + w * 1.7}C${540 + dx} ${970 + w} ${680 + dx} ${920 + w * .6} ${724 + dx} 884Z`, lin([a, b, cc], 0, 0, .35, 1)), { filter: F.gouache });
  s += pipe(0, 34, '#f6d6a4', '#a0938a', '#3a3f48') + [[600, 925, 16], [470, 972, 22], [300, 1030, 30]].map(([x, y, w]) => poly([[x - 8, y - 4], [x + 10, y - 10], [x + 12 + w * .5, y + w * 2], [x - 6 + w * .3, y + w * 2.2]], '#2a2f38')).join('');
  // workers
  const wk = (x, y, h, o) => g(ellipse(x - h * .25, y + 2, h * .5, h * .05, '#1c1a22'), { opacity: .45, filter: F.blur2 }) + figure(x, y, h, { hat: 'hard', coatLen: 7, rim: { color: '#ffe3a8', dx: 4, dy: -2 }, ...o });
  s += wk(1110, 990, 210, { pose: 'walk', coat: C.red, legs: '#701411', hatColor: C.cream, flip: true }) + wk(1215, 1000, 216, { pose: 'walk2', coat: '#39506a', legs: '#26364a', hatColor: C.amber, flip: true, bag: 'case', bagColor: '#5a4030' }) + wk(1330, 1012, 220, { pose: 'stroll', coat: '#54463a', legs: '#2a2523', hatColor: C.cream, flip: true });
  s += soft(1110, 640, 620, 460, '#ffdf9a', .4, { blend: 'screen' });
  return picture('drilling-heat', s, { vignette: .24 });
};
