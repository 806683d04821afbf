/* Further shared pieces of the same hand, on top of kit.mjs: gouge marks, sprayed light, swell, turbines, wet reflections. */
import { C, F, W, H, rng, g, path, poly, line, stroke, rect, circle, ellipse, lin, rad, mix, lighten, darken, smooth, clip, mask } from './kit.mjs';
const n1 = v => Math.round(v * 10) / 10;
export const N = n1;
/* one gouge: a stroke tapering at both ends (path data) */
export function gouge(x, y, ang, len, w) { const c = Math.cos(ang), s = Math.sin(ang), dx = c * len / 2, dy = s * len / 2; return `M${n1(x - dx)} ${n1(y - dy)}Q${n1(x - s * w)} ${n1(y + c * w)} ${n1(x + dx)} ${n1(y + dy)}Q${n1(x + s * w)} ${n1(y - c * w)} ${n1(x - dx)} ${n1(y - dy)}`; }
/* n gouges; place(r, i) -> [x, y, angle, length, width] or null */
export function gouges(n, place, color, { seed = 1, ...o } = {}) { const r = rng(seed); let d = ''; for (let i = 0; i < n; i++) { const p = place(r, i); if (p) d += gouge(...p); } return path(d, color, o); }
/* sprayed (grainy) light or dark: an ellipse fading outwards */
export const spray = (x, y, rx, ry, color, opacity = .8, o = {}) => g(ellipse(x, y, rx, ry, rad([[0, color, opacity], [.5, color, opacity * .5], [1, color, 0]])), { filter: F.stipple, ...o });
/* sprayed gradient in a polygon from (x1,y1) opaque to (x2,y2) clear */
export const sprayPoly = (pts, color, x1, y1, x2, y2, opacity = .9, o = {}) => g(poly(pts, lin([[0, color, opacity], [1, color, 0]], x1, y1, x2, y2, 1)), { filter: F.stipple, ...o });
export const soft = (x, y, rx, ry, color, opacity = .6, o = {}) => ellipse(x, y, rx, ry, rad([[0, color, opacity], [.4, color, opacity * .5], [1, color, 0]]), o);
/* a long swell with sharpened crests, carved with gouges that follow the water */
export function swell({ y = 800, amp = 40, len = 600, phase = 0, color = C.teal, crest = C.sea, deep, seed = 1, bottom = 1110, foam = .5, foamColor = C.cream, marks = 150, x0 = -80, x1 = 2000, lit = lighten(crest, .35) }) {
  const f = x => { const u = x / len + phase + .12 * Math.sin(x / len * 2.1 + seed), w = (Math.sin(6.283 * u) + 1) / 2; return y - amp * (Math.pow(w, 1.9) * 2 - 1) - amp * .14 * Math.sin(x / len * 15 + seed * 3) - amp * .07 * Math.sin(x / len * 37 + seed); };
  const pts = []; for (let x = x0; x <= x1; x += 10) pts.push([x, f(x)]);
  const slope = x => Math.atan2(f(x + 12) - f(x - 12), 24), r = rng(seed * 7 + 1);
  let s = g(poly([...pts, [x1, bottom], [x0, bottom]], lin([[0, crest], [.35, color], [1, deep || darken(color, .45)]], 0, y - amp, 0, y + amp * 3.4, 1)), { filter: F.gouache });
  const mk = (n, col, dmin, dmax, o) => gouges(n, rr => { const x = rr.range(x0, x1), d = dmin + Math.pow(rr(), 1.4) * (dmax - dmin), k = 1 + d / amp * .35; return [x, f(x) + d, slope(x) * Math.max(.15, 1 - d / (amp * 4)), len * rr.range(.05, .16) * k, amp * rr.range(.03, .07) * k]; }, col, { seed: seed + dmin, ...o });
  s += mk(marks, darken(color, .4), amp * .2, amp * 3.4, { opacity: .5 }) + mk(marks, lit, amp * .12, amp * 2.6, { opacity: .42 });
  // the lit lip and foam
  const lip = pts.map(([x, yy]) => [x, yy + amp * .05 + 1.5]); s += g(line(lip, { color: lit, width: Math.max(2, amp * .07) }), { filter: F.dry, opacity: .9 });
  if (foam) s += g(gouges(Math.round(marks * foam * 1.6), rr => { const x = rr.range(x0, x1), h = (y + amp - f(x)) / (2 * amp); if (h < .55 + rr() * .3) return null; return [x, f(x) + Math.pow(rr(), 2) * amp * .6, slope(x) + rr.range(-.15, .15), amp * rr.range(.5, 1.9), amp * rr.range(.05, .13)]; }, foamColor, { seed: seed + 90 }), { filter: F.rough, opacity: .85 });
  return { svg: s, f, slope };
}
/* wind turbine, base at (x,y), hub at height h */
export function turbine(x, y, h, { ang = 10, color = C.cream, shade = C.steel, tip, base = C.ochre, blade = .62 } = {}) {
  const hy = y - h, w = h * .016, R = h * blade; let s = poly([[x - w * 1.5, y], [x - w * .7, hy], [x + w * .7, hy], [x + w * 1.5, y]], color) + poly([[x + w * .2, y], [x + w * .1, hy], [x + w * .7, hy], [x + w * 1.5, y]], shade);
  if (base) s += poly([[x - w * 2, y + h * .01], [x - w * 1.7, y - h * .09], [x + w * 1.7, y - h * .09], [x + w * 2, y + h * .01]], base) + rect(x - w * 3, y - h * .1, w * 6, h * .014, darken(base, .4));
  const b = a => { const q = (d, o) => [x + Math.cos(a) * R * d - Math.sin(a) * R * o, hy + Math.sin(a) * R * d + Math.cos(a) * R * o]; const pt = v => v.map(n1).join(' ');
    return path(`M${pt(q(0, -.018))}L${pt(q(.1, -.03))}Q${pt(q(.24, -.055))} ${pt(q(.5, -.028))}L${pt(q(1, -.004))}L${pt(q(1, .006))}L${pt(q(.2, .02))}L${pt(q(0, .02))}Z`, color) + path(`M${pt(q(0, .004))}L${pt(q(.3, .004))}L${pt(q(1, .003))}L${pt(q(1, .006))}L${pt(q(.2, .02))}L${pt(q(0, .02))}Z`, shade) + (tip ? poly([q(.86, -.012), q(1, -.005), q(1, .007), q(.86, .0085)], tip) : ''); };
  for (let i = 0; i < 3; i++) s += b((ang + i * 120) * Math.PI / 180);
  return s + rect(x - w * .6, hy - w * 1.2, w * 4.4, w * 2.5, shade, { rx: w }) + circle(x, hy, w * 1.5, color) + circle(x, hy, w * .7, shade);
}
/* slanting rain */
export function rain(n, { color = C.haze, opacity = .35, angle = 100, len = 60, seed = 5, x0 = 0, x1 = W, y0 = 0, y1 = H, w = 1 } = {}) { const a = angle * Math.PI / 180; return g(gouges(n, r => [r.range(x0, x1), r.range(y0, y1), a, len * r.range(.4, 1.3), w * r.range(.6, 1.3)], color, { seed }), { opacity }); }
/* mirror image of `inner` in a water line at y, broken up */
export const mirror = (inner, y, { opacity = .5, squash = .8, filter = F.dry } = {}) => g(g(inner, { transform: `translate(0 ${n1(y)}) scale(1 ${-squash}) translate(0 ${n1(-y)})` }), { opacity, filter });
/* god rays: wedges from (x,y), angles in degrees from straight down */
export function rays(x, y, len, list, color = C.lamp, opacity = .3, filter = F.blur6) { return list.map(([a, w, k = 1]) => { const A = (a - w / 2) * Math.PI / 180, B = (a + w / 2) * Math.PI / 180, e = q => [x + Math.sin(q) * len * k, y + Math.cos(q) * len * k]; const m = a * Math.PI / 180; return g(poly([[x, y], e(A), e(B)], lin([[0, color, opacity], [1, color, 0]], x, y, x + Math.sin(m) * len * k, y + Math.cos(m) * len * k, 1)), { filter, blend: 'screen' }); }).join(''); }
/* stars, dense along a slanting band when band is given */
export function stars(n, { y0 = 0, y1 = 700, seed = 2, color = C.cream, band, max = 2.2, opacity = .9 } = {}) { const r = rng(seed); let s = ''; for (let i = 0; i < n; i++) { let x = r.range(0, W), y = r.range(y0, y1); if (band && r() < .62) { const t = r.range(-.1, 1.1), o = r.norm(0, band.w); x = band.x0 + (band.x1 - band.x0) * t + o * band.nx; y = band.y0 + (band.y1 - band.y0) * t + o * band.ny; if (y > y1 || y < y0) continue; } const q = Math.pow(r(), 4); s += circle(x, y, .5 + q * max, r() < .12 ? C.amber : r() < .2 ? C.mist : color, { opacity: n1(.4 + r() * .6) }); } return g(s, { opacity }); }
/* person on one knee, a pose for figure({joints}) */
export const KNEEL = { lean: 18, legs: [[84, 2], [4, -86]], arms: [[40, 70], [52, 84]], head: 16, hip: 26 };
export const KNEEL2 = { lean: 30, legs: [[14, -84], [4, -88]], arms: [[30, 58], [44, 66]], head: 22, hip: 24 };
/* billowing smoke, steam or cloud: at(t) -> [x, y, r], t 0 (old, far) … 1; each puff has its lit and its shaded side. light: [dx, dy] towards the light */
export function billow(n, at, { lit = C.cream, mid = C.mist, shade = C.slate, light = [1, -.4], seed = 1, spread = .5, filter = F.rough3, opacity = 1, flow = 1 } = {}) {
  const r = rng(seed), L = Math.hypot(...light), lx = light[0] / L, ly = light[1] / L, q = []; for (let i = 0; i < n; i++) { const t = Math.pow((i + r()) / n, flow), [x, y, R] = at(t), a = r() * 6.283, d = Math.sqrt(r()) * R * spread * 2; q.push([x + Math.cos(a) * d, y + Math.sin(a) * d, R * r.range(.45, 1), (Math.cos(a) * lx + Math.sin(a) * ly) * d / (R || 1)]); }
  const grads = [0, 1, 2].map(i => lin([[0, mix(lit, mid, i * .25)], [.45, mix(mid, shade, i * .2)], [1, mix(shade, mid, .1)]], .5 + lx * .45, .5 + ly * .45, .5 - lx * .4, .5 - ly * .4));
  q.sort((a, b) => a[3] - b[3]); return g(q.map(([x, y, R, k]) => ellipse(x, y, R * 1.1, R, grads[k > .35 ? 0 : k > -.3 ? 1 : 2])).join(''), { filter, opacity });
}
