import { C, F, picture, sky, gulls, boat, rect, path, poly, g, lin, mix, circle, ellipse, glow } from '../kit.mjs';
import { swell, gouges, spray, rays, rain, turbine, soft, sprayPoly } from '../kit2.mjs';
export const alt = 'Offshore wind turbines, near and far, stand in a rough green sea; a shaft of light breaks through the storm cloud and a small red service boat climbs a wave.';
export default () => {
  let s = sky({ y1: 660, stops: ['#16222e', '#2b3d4b', '#546b75', '#a2b0a8', '#e3d3a4'], streaks: 30, streakColor: '#90a3a8', streakOpacity: .4, seed: 21 });
  // storm front: torn, wind-driven cloud
  s += g(gouges(90, r => [r.range(-100, 2000), Math.pow(r(), 1.3) * 360, -.12 + r.range(-.1, .1), r.range(260, 900), r.range(18, 70)], '#1a2733', { seed: 3 }), { opacity: .5, filter: F.dry }) + g(gouges(46, r => [r.range(-100, 2000), 90 + r() * 330, -.14 + r.range(-.1, .1), r.range(200, 620), r.range(6, 26)], '#8ea2a8', { seed: 9 }), { opacity: .42, filter: F.dry });
  s += soft(1010, 430, 520, 260, '#fff0c4', .75, { blend: 'screen' }) + g(gouges(20, r => [1010 + r.norm(0, 160), 372 + r.norm(0, 26), -.1, r.range(120, 420), r.range(4, 12)], '#fff3d2', { seed: 12 }), { opacity: .8, filter: F.dry });
  s += rays(1060, 120, 640, [[-34, 7], [-20, 10], [-4, 8], [10, 6], [24, 9]], '#ffe9b4', .34, F.blur16);
  // far turbines with aerial perspective
  const T = (x, y, h, a, k, tip) => turbine(x, y, h, { ang: a, color: mix('#f6ecd6', '#a9b4ae', k), shade: mix('#5d7583', '#98a6a4', k), base: k > .5 ? null : mix(C.ochre, '#98a6a4', k), tip });
  s += [[300, 70, 12], [420, 76, 74], [560, 84, 40], [1180, 80, 22], [1310, 74, 88], [1420, 70, 50], [1540, 66, 10], [1660, 60, 70]].map(([x, h, a]) => T(x, 628, h, a, .78)).join('') + [[250, 132, 33], [700, 150, 80], [1370, 146, 14], [1600, 128, 60]].map(([x, h, a]) => T(x, 636, h, a, .5)).join('');
  s += swell({ y: 632, amp: 9, len: 210, color: '#5c7f80', crest: '#a8b8a6', seed: 2, marks: 170, foam: .3 }).svg;
  s += g(gouges(170, r => [1030 + r.norm(0, 130), r.range(630, 760), 0, r.range(20, 120), r.range(1, 4)], '#ffeec2', { seed: 4 }), { opacity: .8, filter: F.dry });
  s += T(1210, 668, 330, 64, .22) + swell({ y: 676, amp: 24, len: 400, phase: .2, color: '#41686c', crest: '#7c9d95', seed: 5, marks: 170, foam: .6 }).svg;
  s += T(1590, 716, 470, 20, .1);
  s += T(700, 790, 690, 38, 0, C.red);
  const foot = (x, y, w) => g(gouges(40, r => [x + r.norm(0, w), y + r.norm(0, w * .22), r.range(-.9, .1), r.range(14, 60), r.range(2, 7)], C.paper, { seed: x }), { filter: F.rough, opacity: .9 });
  const w3 = swell({ y: 780, amp: 52, len: 820, phase: .62, color: '#2c5559', crest: '#628d88', seed: 8, marks: 210, foam: .9 });
  s += foot(1590, 708, 30) + foot(700, 775, 46) + w3.svg;
  // the service boat on the slope
  const bx = 1105, by = w3.f(bx) + 8; s += g(boat(bx, by, 190, { kind: 'trawler', hull: C.red, band: C.cream, house: C.cream, lights: true }), { transform: `rotate(${(w3.slope(bx) * 57 * .8).toFixed(1)} ${bx} ${by})` }) + glow(bx + 64, by - 88, 70, C.lamp, .7) + g(gouges(46, r => [bx + 90 + r.norm(0, 26), by - 8 + r.norm(0, 22), r.range(-1.5, -.2), r.range(14, 60), r.range(2, 6)], C.paper, { seed: 15 }), { filter: F.rough, opacity: .9 });
  const w4 = swell({ y: 880, amp: 64, len: 1050, phase: .1, color: '#214349', crest: '#4f7b79', seed: 13, marks: 210, foam: 1 }); s += w4.svg;
  const w5 = swell({ y: 1030, amp: 96, len: 1500, phase: .78, color: '#152f36', crest: '#3b6566', seed: 17, marks: 170, foam: 1.1 }); s += w5.svg;
  // spindrift
  s += g(gouges(240, r => { const x = r.range(-40, 1960), y = w5.f(x) - Math.abs(r.norm(0, 36)); return (1030 - w5.f(x)) > 30 ? [x, y, -.12, r.range(10, 70), r.range(1, 4)] : null; }, C.paper, { seed: 25 }), { opacity: .7, filter: F.rough });
  s += rain(420, { angle: 104, len: 90, opacity: .28, w: 1.1, color: '#dfe8e4' }) + sprayPoly([[-40, -40], [560, -40], [160, 1120], [-40, 1120]], '#0f1927', 0, 300, 460, 420, .7) + gulls(900, 250, 4, { size: 15, color: C.paper, seed: 8, spread: 150 });
  return picture('wind-farm-storm', s, { vignette: .3 });
};
