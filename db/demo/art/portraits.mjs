/* Portraits in the same hand. A head is modelled as a small solid (smooth unions of ellipsoids and rods), lit, and its light is cut
 * into a few flat tones whose edges become paths: planes of light and shadow as in a linocut. Eyes, brows, lips and lines are drawn on top,
 * laid on the modelled surface so that they turn with the head.
 *   head(o) -> svg of one sitter in the 1920×1080 field, see DEFAULT;  portrait(id, o) -> the whole 960×960 svg, square x 420…1500 */
import { C, F, picture, rng, g, path, poly, line, stroke, circle, ellipse, rect, lin, rad, clip, mix, lighten, darken, smooth } from './kit.mjs';
import { gouge, gouges } from './kit2.mjs';
const len = Math.hypot, clamp = (v, a, b) => v < a ? a : v > b ? b : v, n1 = v => Math.round(v * 10) / 10, D = Math.PI / 180;
const smin = (a, b, k) => { const h = Math.max(k - Math.abs(a - b), 0) / k; return Math.min(a, b) - h * h * k * .25; };
const smax = (a, b, k) => -smin(-a, -b, k);
const ell = (x, y, z, c, r) => { const a = (x - c[0]) / r[0], b = (y - c[1]) / r[1], d = (z - c[2]) / r[2], k0 = len(a, b, d), k1 = len(a / r[0], b / r[1], d / r[2]); return k1 < 1e-9 ? -Math.min(...r) : k0 * (k0 - 1) / k1; };
const sph = (x, y, z, c, r) => len(x - c[0], y - c[1], z - c[2]) - r;
const rod = (x, y, z, a, b, ra, rb = ra) => { const px = x - a[0], py = y - a[1], pz = z - a[2], bx = b[0] - a[0], by = b[1] - a[1], bz = b[2] - a[2], h = clamp((px * bx + py * by + pz * bz) / (bx * bx + by * by + bz * bz), 0, 1); return len(px - bx * h, py - by * h, pz - bz * h) - ra - (rb - ra) * h; };
export const DEFAULT = { cx: 960, cy: 470, scale: 300, yaw: 28, pitch: 0, roll: 0, bodyYaw: 12, light: [-.62, .55, .56], key: 1, fill: .16, rimLight: [.9, .1, -.45], rimPower: .35,
  skin: '#c08a68', ramp: null, hairColor: '#4a3424', hairLit: null, cloth: '#2b3a4d', clothLit: null,
  jaw: 1, jawW: 1, chin: 1, cheek: 1, noseL: 1, noseW: 1, noseB: 0, brow: 1, lips: 1, lipW: 1, eyeW: 1.1, eyeOpen: 1.08, lid: 0, faceW: 1, neckW: 1, age: 0, iris: '#3a2a20', browColor: null, browW: 1, browY: 0, lipColor: null, gaze: [0, 0], smile: 0,
  hair: 'short', beard: false, moustache: false, glasses: false, collar: 'crew', shoulders: 1, res: +(process.env.RES || 250), ...{} };
function model(o) {
  const cy = Math.cos(o.yaw * D), sy = Math.sin(o.yaw * D), cp = Math.cos(o.pitch * D), sp = Math.sin(o.pitch * D), cr = Math.cos(o.roll * D), sr = Math.sin(o.roll * D), PV = [0, -.55, -.15];
  // world -> head
  const toHead = (x, y, z) => { x -= PV[0]; y -= PV[1]; z -= PV[2]; let a = x * cr + y * sr, b = -x * sr + y * cr; x = a; y = b; a = x * cy - z * sy; let d = x * sy + z * cy; x = a; b = y * cp - d * sp; d = y * sp + d * cp; return [x + PV[0], b + PV[1], d + PV[2]]; };
  const toWorld = (x, y, z) => { x -= PV[0]; y -= PV[1]; z -= PV[2]; let b = y * cp + z * sp, d = -y * sp + z * cp; y = b; z = d; let a = x * cy + z * sy; d = -x * sy + z * cy; x = a; z = d; a = x * cr - y * sr; b = x * sr + y * cr; return [a + PV[0], b + PV[1], z + PV[2]]; };
  const W = o.faceW, J = o.jawW, chY = -.88 - .08 * (o.chin - 1) * 2, nl = o.noseL, nw = o.noseW;
  const eyeX = .275 * W, eyeY = .05, eyeC = s => [s * eyeX, eyeY, .585], eyeR = .155;
  const skin = (X, y, z) => { const x = Math.abs(X);
    let d = ell(x, y, z, [0, .36, -.13], [.73 * W, .80, .90]);
    d = smin(d, ell(x, y, z, [0, -.22, .24], [.585 * W, .74, .56]), .25);
    d = smin(d, rod(x, y, z, [.13 * J, chY + .07, .50], [.475 * J * W, -.52 * o.jaw, -.06], .15, .14), .18);
    d = smin(d, rod(x, y, z, [.475 * J * W, -.52 * o.jaw, -.06], [.57 * W, -.05, -.12], .13, .1), .16);
    d = smin(d, ell(x, y, z, [0, chY, .585], [.165, .145, .15]), .16);
    d = smin(d, ell(x, y, z, [.40 * W, -.10, .50], [.17 * o.cheek, .13, .14]), .2);
    d = smin(d, rod(x, y, z, [.19, -.13, .70], [.40 * W, -.07, .60], .06, .06), .14);
    d = smin(d, rod(x, y, z, [.05, .225, .735], [.37 * W, .245, .585], .075 * o.brow, .07), .13);
    d = smax(d, -ell(x, y, z, [eyeX, eyeY + .03, .80], [.18, .11, .155]), .15);
    d = smin(d, sph(x, y, z, eyeC(1), eyeR), .05);
    d = smin(d, rod(x, y, z, [eyeX - .12, eyeY + .085, .70], [eyeX + .13, eyeY + .075, .655], .035), .05);
    d = smin(d, rod(x, y, z, [eyeX - .11, eyeY - .10, .685], [eyeX + .13, eyeY - .085, .645], .035), .07);
    // nose
    const ny = -.05 - .24 * nl; d = smin(d, rod(x, y, z, [0, .17, .70], [0, ny + .05, .90 + .04 * o.noseB], .055 * nw, .085 * nw), .09);
    if (o.noseB) d = smin(d, sph(x, y, z, [0, .02, .80 + .02 * o.noseB], .055 * nw), .08);
    d = smin(d, sph(x, y, z, [0, ny, .915], .1 * (.5 + nw * .5)), .07); d = smin(d, ell(x, y, z, [.115 * nw, ny - .012, .80], [.075 * nw, .068, .10]), .05);
    d = smax(d, -ell(x, y, z, [.055 * nw, ny - .10, .875], [.045 * nw, .03, .05]), .03);
    // mouth
    d = smin(d, ell(x, y, z, [0, -.52, .585], [.29, .2, .2]), .14);
    d = smin(d, rod(x, y, z, [.03, -.478, .79], [.20 * o.lipW, -.515 + .02 * o.smile, .70], .04 * o.lips, .012), .045);
    d = smin(d, rod(x, y, z, [0, -.578, .775], [.15 * o.lipW, -.56 + .02 * o.smile, .71], .052 * o.lips, .02), .05);
    d = smax(d, -rod(x, y, z, [0, -.53, .86], [.21 * o.lipW, -.535 + .04 * o.smile, .745], .018), .03);
    d = smax(d, -ell(x, y, z, [0, -.70, .82], [.13, .03, .05]), .12);
    if (o.age) { d = smax(d, -rod(x, y, z, [.17 * nw, ny + .02, .84], [.285, -.53, .72], .010 * o.age), .05); d = smax(d, -rod(x, y, z, [eyeX - .1, eyeY - .16, .77], [eyeX + .1, eyeY - .19, .72], .008 * o.age), .04); }
    // ear
    d = smin(d, smax(ell(x, y, z, [.715 * W, -.0, -.13], [.075, .225, .15]), -ell(x, y, z, [.80 * W, .02, -.09], [.05, .14, .08]), .04), .05);
    return d; };
  const curls = o.hair === 'curly' ? (() => { const r = rng(o.seed || 7), L = []; for (let i = 0; i < 92; i++) { const a = r() * 6.283, e = r.range(-.75, 1.45), q = e > .9 ? 1 : 1; const yy = Math.sin(e) * (e > 0 ? 1.02 : 1.5), rr = Math.cos(e) * 1.0; const c = [Math.sin(a) * rr * .86, .38 + yy * .84, -.2 + Math.cos(a) * rr * .86]; if (c[2] > .28 && c[1] < .70) continue; if (c[2] > .05 && Math.abs(c[0]) < .62 && c[1] < .55) continue; L.push([c, r.range(.15, .26)]); } return L; })() : null;
  const cut = (y, z, d0) => -.62 * y + .78 * z - d0;
  const hairline = (x, y, z, d0) => cut(y, z, d0 + .05 + .035 * Math.cos(x * 4.6) + .15 * clamp((x - .58) / .12, 0, 1) * (y < .45 ? 1 : 0));
  const hair = (X, y, z) => { const x = Math.abs(X); let d = 9;
    const cap = (t, d0 = .03, low = -.42) => smax(smax(ell(x, y, z, [0, .37, -.15], [.73 * W + t, .80 + t, .90 + t]), hairline(x, y, z, d0), .06), low - y + .35 * Math.max(0, z + .3), .06);
    switch (o.hair) {
      case 'short': d = cap(.085, .04); d = smin(d, smax(ell(X, y, z, [.14, .98, .22], [.60, .22, .48]), hairline(x, y, z, .12), .08), .12); break;
      case 'crop': d = cap(.045, -.02); break;
      case 'receding': d = cap(.06, -.16, -.40); break;
      case 'pixie': d = cap(.12, .10, -.52); d = smin(d, rod(X, y, z, [.30, .98, .36], [-.42, .76, .56], .17, .16), .2); d = smin(d, rod(X, y, z, [-.42, .76, .54], [-.69, .22, .26], .15, .10), .16); d = smin(d, rod(X, y, z, [.34, .96, .36], [.69, .34, .24], .15, .1), .16); d = smin(d, rod(x, y, z, [.68, .30, .20], [.70, -.10, .08], .10, .05), .1); break;
      case 'long': case 'white': { const e = o.hair === 'long' ? -1.7 : -.62; d = cap(.11, .0, -.6); d = smin(d, rod(x, y, z, [.05, 1.04, .30], [.50, .74, .40], .13, .14), .1); d = smin(d, rod(x, y, z, [.50, .74, .40], [.72 * W, .05, .14], .14, .15), .1); d = smin(d, rod(x, y, z, [.72 * W, .05, .12], [.74, e * .6, o.hair === 'long' ? -.22 : -.1], .16, .26), .14); if (o.hair === 'long') d = smin(d, rod(x, y, z, [.74, -.9, -.2], [.82, -2.4, -.42], .25, .3), .16); d = smin(d, ell(x, y, z, [0, -.35, -.52], [.78, o.hair === 'long' ? 1.2 : .72, .42]), .1); if (o.hair === 'white') { d = smin(d, ell(X, y, z, [0, .72, -.2], [.86, .52, .92]), .1); d = smax(d, hairline(x, y, z, .06), .08) ; d = smin(d, rod(x, y, z, [.60, .66, .32], [.78, .12, .06], .16, .16), .1); d = smin(d, rod(x, y, z, [.78, .12, .06], [.70, -.45, .02], .17, .12), .1); } break; }
      case 'bob': d = cap(.12, .0, -.7); d = smin(d, rod(X, y, z, [.26, 1.03, .36], [-.50, .70, .46], .13, .13), .1); d = smin(d, rod(X, y, z, [.26, 1.03, .34], [.58, .72, .38], .13, .13), .1); d = smin(d, rod(x, y, z, [.54, .70, .40], [.74 * W, .02, .22], .13, .15), .1); d = smin(d, rod(x, y, z, [.74 * W, .05, .18], [.74, -.62, .18], .16, .20), .1); d = smin(d, ell(x, y, z, [0, -.15, -.50], [.84, .74, .48]), .12); d = smax(d, -.80 - y, .06); break;
      case 'tied': d = cap(.075, .0, -.40); d = smin(d, rod(X, y, z, [.22, 1.0, .38], [-.52, .70, .40], .09, .10), .09); d = smin(d, rod(X, y, z, [.22, 1.0, .38], [.56, .68, .34], .09, .09), .09); d = smin(d, rod(x, y, z, [.54, .70, .34], [.70 * W, .16, -.2], .08, .09), .1); { const T = o.yaw < 0 ? X : -X; d = smin(d, ell(T, y, z, [.12, -.02, -1.06], [.26, .26, .24]), .1); d = smin(d, rod(T, y, z, [.34, -.30, -.92], [.70, -1.0, -.42], .15, .17), .1); d = smin(d, rod(T, y, z, [.70, -1.0, -.42], [.74, -1.55, .12], .17, .13), .1); d = smin(d, rod(T, y, z, [.74, -1.55, .12], [.66, -2.05, .42], .13, .05), .08); } d = smin(d, rod(x, y, z, [.64, .30, .22], [.655, -.22, .16], .028, .012), .04); break;
      case 'curly': d = cap(.14, .0, -.55); for (const [c, R] of curls) { const q = len(X - c[0], y - c[1], z - c[2]) - R; if (q < d + .2) d = smin(d, q, .05); } break;
      case 'wavy': d = cap(.10, .02, -.45); d = smin(d, rod(X, y, z, [.30, .98, .42], [-.30, .92, .56], .17, .15), .1); d = smin(d, rod(X, y, z, [-.28, .92, .54], [-.64, .52, .36], .14, .1), .1); d = smin(d, rod(X, y, z, [.34, .98, .40], [.66, .52, .32], .15, .1), .1); break;
    }
    if (d < .25 && o.hair !== 'curly') { const a = o.hair === 'tied' ? Math.atan2(y - .15, X) * 13 + z * 1.2 : Math.atan2(X, z + .2) * (['long', 'bob', 'white'].includes(o.hair) ? 15 : 13) + 2.2 * Math.sin(y * 2.4 + 1) + X * 2; d += (o.lock ?? .016) * Math.sin(a) + (o.lock ?? .016) * .5 * Math.sin(a * 2.3 + y * 3); }
    if (o.moustache) { d = Math.min(d, smin(rod(x, y, z, [.02, -.40, .83], [.20, -.465, .745], .062, .055), rod(x, y, z, [.20, -.465, .745], [.30, -.55, .63], .05, .02), .05)); }
    return d; };
  const beardAt = (x, y, z) => { if (!o.beard) return 1; x = Math.abs(x); const line = .02 - .98 * clamp(z, 0, .42) + (x < .30 && z > .5 ? .05 : 0); let b = y - line; if (z > .6 && x < .19 && y > -.615 && y < -.465) b = .1; if (y > -.42 && x < .1 && z > .6) b = Math.max(b, y + .40); if (z < -.18) b = Math.max(b, -.18 - z); return b; };
  const cb = Math.cos(o.bodyYaw * D), sb = Math.sin(o.bodyYaw * D), S = o.shoulders * 1.14;
  const neck = (x, y, z) => { y -= y < -.9 ? .15 * clamp((-.9 - y) / .3, 0, 1) : 0; let d = rod(x, y, z, [0, -.42, -.16], [0, -1.75, -.30], .37 * o.neckW, .42 * o.neckW); const X = x * cb - z * sb, Z = x * sb + z * cb; d = smin(d, rod(Math.abs(X), y, Z, [.36, -.55, -.2], [.07, -1.5, .04], .07), .1); if (!['turtle', 'scarf'].includes(o.collar)) d = smin(d, ell(X, y, Z, [0, -1.92, -.12], [.60 * S, .40, .30]), .15); return d; };
  const cloth = (x, y, z) => { y -= .15; const X = Math.abs(x * cb - z * sb), Z = x * sb + z * cb; let d = rod(X, y, Z, [.15, -1.60, -.36], [1.06 * S, -1.92, -.34], .28, .32); d = smin(d, rod(X, y, Z, [1.08 * S, -1.94, -.34], [1.3 * S, -3.4, -.2], .32, .34), .15); d = smin(d, ell(X, y, Z, [0, -2.6, -.15], [1.12 * S, 1.0, .58]), .5);
    const tor = (yy, R, r, tilt) => { const zz = Z + .24, q = len(X, zz) - R; return len(q, y - yy - zz * tilt) - r; };
    if (o.collar === 'turtle') d = smin(d, Math.max(rod(X, y, Z, [0, -.9, -.22], [0, -1.8, -.3], .44 * o.neckW, .52), y + 1.10 + (Z + .24) * .28), .08);
    else if (o.collar === 'scarf') { d = Math.min(d, smin(tor(-1.32, .52, .19, -.28), tor(-1.52, .60, .2, -.2), .06)); }
    else { d = smax(d, -ell(X, y, Z, [0, -1.34, .1], o.collar === 'v' ? [.40, .62, .60] : o.collar === 'open' ? [.40, .52, .55] : [.44, .36, .5]), .05); if (o.collar === 'jacket') d = smax(d, -rod(X, y, Z, [0, -1.3, -.1], [0, -1.5, .5], .46, .34), .04); if (o.collar === 'crew') d = smin(d, tor(-1.43, .50, .06, -.36), .05); if (o.collar === 'shirt' || o.collar === 'open' ) d = smin(d, smax(tor(-1.36, .49, .10, -.2), (o.collar === 'open' ? .30 : .16) - X - (Z < 0 ? 9 : 0) , .03), .04); }
    return d; };
  return { toHead, toWorld, skin, hair, beardAt, neck, cloth, eyeC, eyeR, eyeX, eyeY };
}
function contours(field, w, h, th) { // closed loops where field > th (border counts as below)
  const v = (i, j) => i < 0 || j < 0 || i >= w || j >= h ? -9 : field[j * w + i] - th, seg = new Map(), pts = {};
  const pt = (i, j, e) => { // e 0 top 1 right 2 bottom 3 left; key by grid edge
    const [a, b, k] = e === 0 ? [[i, j], [i + 1, j], `h${i},${j}`] : e === 2 ? [[i, j + 1], [i + 1, j + 1], `h${i},${j + 1}`] : e === 3 ? [[i, j], [i, j + 1], `v${i},${j}`] : [[i + 1, j], [i + 1, j + 1], `v${i + 1},${j}`];
    if (!pts[k]) { const va = v(...a), vb = v(...b), t = clamp(va / (va - vb), .02, .98); pts[k] = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]; } return k; };
  const T = { 1: [[3, 2]], 2: [[2, 1]], 3: [[3, 1]], 4: [[1, 0]], 5: [[3, 0], [1, 2]], 6: [[2, 0]], 7: [[3, 0]], 8: [[0, 3]], 9: [[0, 2]], 10: [[0, 1], [2, 3]], 11: [[0, 1]], 12: [[1, 3]], 13: [[1, 2]], 14: [[2, 3]] };
  for (let j = -1; j < h; j++) for (let i = -1; i < w; i++) { const c = (v(i, j) > 0 ? 8 : 0) + (v(i + 1, j) > 0 ? 4 : 0) + (v(i + 1, j + 1) > 0 ? 2 : 0) + (v(i, j + 1) > 0 ? 1 : 0); for (const [a, b] of T[c] || []) seg.set(pt(i, j, a), pt(i, j, b)); }
  const loops = []; while (seg.size) { const s0 = seg.keys().next().value; let k = s0; const L = []; while (seg.has(k)) { const nx = seg.get(k); seg.delete(k); L.push(pts[k]); k = nx; if (k === s0) break; } if (L.length > 6) loops.push(L); } return loops;
}
function blur(f, w, h, n = 1) { for (let k = 0; k < n; k++) { const q = Float32Array.from(f); for (let j = 1; j < h - 1; j++) for (let i = 1; i < w - 1; i++) { const p = j * w + i; f[p] = (q[p] * 4 + (q[p - 1] + q[p + 1] + q[p - w] + q[p + w]) * 2 + q[p - w - 1] + q[p - w + 1] + q[p + w - 1] + q[p + w + 1]) / 16; } } return f; }
export function head(opts) {
  const o = { ...DEFAULT, ...opts }, M = model(o), R = o.res, cam = 7.5, norm = v => { const L = len(...v); return v.map(a => a / L); };
  const x0 = o.cx - 2.05 * o.scale, y0 = o.cy - 1.6 * o.scale, wpx = 4.1 * o.scale, hpx = Math.max(3.2 * o.scale, 1100 - y0), w = R, h = Math.round(R * hpx / wpx), px = wpx / w;
  const proj = (p) => { const k = cam / (cam - p[2]); return [o.cx + p[0] * o.scale * k, o.cy - p[1] * o.scale * k]; };
  const scene = (x, y, z) => { const q = M.toHead(x, y, z); let s = M.skin(q[0], q[1], q[2]); if (o.beard && s < .3) { const b = M.beardAt(q[0], q[1], q[2]); s -= .04 * clamp(-b / .08, 0, 1); } const nk = M.neck(x, y, z); const H = q[1] > -2.6 ? M.hair(q[0], q[1], q[2]) : 9, cl = y < -.9 ? M.cloth(x, y, z) : Math.max(.05, M.cloth(x, y, z)); const sk = smin(s, nk, .08); return sk <= H && sk <= cl ? [sk, 0] : H <= cl ? [H, 1] : [cl, 2]; };
  const dist = (x, y, z) => scene(x, y, z)[0], L = norm(o.light), RL = norm(o.rimLight);
  const lum = new Float32Array(w * h), mat = new Int8Array(w * h).fill(-1), extra = new Float32Array(w * h);
  for (let j = 0; j < h; j++) for (let i = 0; i < w; i++) {
    const sx = (x0 + (i + .5) * px - o.cx) / o.scale, sy = -(y0 + (j + .5) * px - o.cy) / o.scale, dir = norm([sx, sy, -cam]); let t = cam - 2.1, hit = false, p, r;
    for (let k = 0; k < 60 && t < cam + 2.2; k++) { p = [dir[0] * t, dir[1] * t, cam + dir[2] * t]; r = scene(...p); if (r[0] < .004) { hit = true; break; } t += r[0] * .92; }
    if (!hit) continue; const e = .007, [x, y, z] = p, d0 = r[0], N = norm([dist(x + e, y, z) - d0, dist(x, y + e, z) - d0, dist(x, y, z + e) - d0]);
    let sh = 1; for (let s = .05, k = 0; k < 22 && s < 1.5; k++) { const q = dist(x + N[0] * .02 + L[0] * s, y + N[1] * .02 + L[1] * s, z + N[2] * .02 + L[2] * s); sh = Math.min(sh, .5 + 9 * q / s / 2); if (sh < .02) { sh = 0; break; } s += clamp(q, .03, .15); } sh = clamp(sh, 0, 1);
    let ao = 1; for (const s of [.06, .16]) ao -= .9 * Math.max(0, s - dist(x + N[0] * s, y + N[1] * s, z + N[2] * s)); ao = clamp(ao, .35, 1);
    const dif = Math.max(0, N[0] * L[0] + N[1] * L[1] + N[2] * L[2]), rim = Math.pow(Math.max(0, N[0] * RL[0] + N[1] * RL[1] + N[2] * RL[2]), 1.2) * (1 - Math.max(0, N[2]) * .6);
    const P = j * w + i; mat[P] = r[1]; if (r[1] === 0 && o.beard) { const q = M.toHead(x, y, z), b = M.beardAt(q[0], q[1], q[2]); if (b < 0 && M.skin(...q) < .06) mat[P] = 3; else if (b < .07 && q[1] > -.8 && M.neck(x, y, z) > .06) extra[P] = 1 - b / .07; }
    lum[P] = (o.key * dif * (r[1] === 0 ? .3 + .7 * sh : sh) + o.fill * (.5 + .5 * N[1]) + o.rimPower * rim) * ao; }
  // layers
  let s = ''; const toPath = loops => loops.map(Lp => { const q = Lp.map(p => [x0 + (p[0] + .5) * px, y0 + (p[1] + .5) * px]); const st = q.length > 40 ? 2 : 1, z = q.filter((_, i) => i % st === 0); return smooth(z, true); }).join('');
  const layer = (id, ramp, ths, filter) => { const m = new Float32Array(w * h); for (let k = 0; k < w * h; k++) m[k] = mat[k] === id ? 1 : 0; blur(m, w, h, 1); const sil = toPath(contours(m, w, h, .5)); if (!sil) return ''; const f = Float32Array.from(lum); const known = Uint8Array.from(mat, v => v === id ? 1 : 0);
    for (let it = 0; it < 4; it++) { const kn = Uint8Array.from(known); for (let j = 1; j < h - 1; j++) for (let i = 1; i < w - 1; i++) { const k = j * w + i; if (kn[k]) continue; let a = 0, n = 0; for (const q of [k - 1, k + 1, k - w, k + w]) if (kn[q]) { a += f[q]; n++; } if (n) { f[k] = a / n; known[k] = 1; } } }
    for (let k = 0; k < w * h; k++) if (!known[k]) f[k] = 0; blur(f, w, h, id === 0 ? 2 : 2);
    const cl = clip(`<path d="${sil}" clip-rule="evenodd"/>`); let b = path(sil, ramp[0], { fillRule: 'evenodd', stroke: ramp[0], strokeWidth: 3 }); ths.forEach((th, i) => { const d = toPath(contours(f, w, h, th)); if (d) b += path(d, ramp[i + 1], { fillRule: 'evenodd' }); }); return g(g(b, { clip: cl }), { filter }); };
  const base = o.skin, ramp = o.ramp || [mix(base, '#1b1118', .80), mix(base, '#2c1519', .56), mix(base, '#42201c', .27), base, mix(base, '#ffd9ac', .26), mix(base, '#ffecc8', .46)];
  const hc = o.hairColor, hl = o.hairLit || lighten(hc, .4), hr = [darken(hc, .66), darken(hc, .35), hc, mix(hc, hl, .5), hl];
  const cc = o.cloth, cl2 = o.clothLit || lighten(cc, .22), crp = [darken(cc, .66), darken(cc, .4), cc, mix(cc, cl2, .55), cl2];
  const TH = o.th || [.13, .27, .46, .68, .86];
  s += layer(2, crp, [.14, .3, .52, .76], F.gouache);
  s += layer(0, ramp, TH, F.rough);
  // features laid on the surface
  const surf = (x, y) => { let z = 1.6; for (let k = 0; k < 40; k++) { const d = M.skin(x, y, z); if (d < .003) break; z -= d * .8; if (z < -.5) break; } return proj(M.toWorld(x, y, z)); };
  const lumAt = p => { const i = clamp(Math.round((p[0] - x0) / px - .5), 0, w - 1), j = clamp(Math.round((p[1] - y0) / px - .5), 0, h - 1); return lum[j * w + i]; };
  const tone = (p, list) => { const v = lumAt(p); return v < TH[0] ? list[0] : v < TH[1] ? list[1] : v < TH[2] ? list[2] : list[3]; };
  let f = ''; const U = o.scale; const dk = ramp[0];
  for (const sd of [-1, 1]) { const c = M.eyeC(sd), R2 = M.eyeR * 1.015, on = (ax, ay) => proj(M.toWorld(c[0] + Math.sin(ax) * Math.cos(ay) * R2, c[1] + Math.sin(ay) * R2, c[2] + Math.cos(ax) * Math.cos(ay) * R2));
    const out = sd * 1, eo = o.eyeOpen, up = [], lo = []; for (let i = 0; i <= 12; i++) { const t = i / 12, ax = out * (-.74 + 1.56 * t) * o.eyeW, e = Math.sin(Math.PI * Math.pow(t, .86)), tilt = (t - .5) * (o.tilt ?? .06); up.push(on(ax, -.06 + .38 * eo * e + tilt - (o.lid || 0) * Math.max(0, t - .45) * .35)); lo.push(on(ax, -.06 - .25 * Math.min(1, eo) * Math.sin(Math.PI * Math.pow(t, 1.12)) + tilt)); }
    const shape = smooth([...up, ...lo.reverse()], true), ec = clip(path(shape)), mid = on(out * .04, .05), lv = lumAt(mid), wh = lv < .22 ? mix(ramp[1], '#d8cbb8', .3) : lv < .4 ? mix(ramp[2], '#e6d8c2', .5) : mix(base, '#fbf1de', .74);
    const gx = (o.gaze[0] || 0) - o.yaw * D * .0, gy = o.gaze[1] || 0, ir = []; for (let k = 0; k < 20; k++) { const a = k * .314; ir.push(on(gx + Math.cos(a) * .47, gy + .04 + Math.sin(a) * .47)); } const pu = []; for (let k = 0; k < 14; k++) { const a = k * .449; pu.push(on(gx + Math.cos(a) * .22, gy + .04 + Math.sin(a) * .22)); }
    f += path(shape, wh) + g(path(smooth(ir, true), lv < .22 ? darken(o.iris, .4) : o.iris) + path(smooth(pu, true), '#0d0a0c') + path(smooth([...up.map(p => [p[0], p[1] - 2]), ...up.map(p => [p[0], p[1] + U * .028]).reverse()], true), dk, { opacity: .55 }), { clip: ec });
    if (eo > .3) { const hlp = on(gx - .16 * Math.sign(-L[0] || 1) , gy + .22); f += circle(hlp[0], hlp[1], U * .0135, '#fff8ea', { opacity: lv < .2 ? .6 : .95 }); }
    // lash line tapering, crease, lower lid
    const lash = [...up.map((p, i) => [p[0], p[1] - U * .010 - U * .006 * Math.sin(Math.PI * i / 12)]), ...up.map((p, i) => [p[0], p[1] + U * .010 * Math.sin(Math.PI * Math.min(1, i / 12 + .08))]).reverse()]; f += path(smooth(lash, true), '#1a1014', { opacity: .92 });
    const cr = []; for (let i = 1; i <= 11; i++) { const t = i / 12; cr.push(on(out * (-.78 + 1.66 * t) * o.eyeW, .18 + .42 * eo * Math.sin(Math.PI * Math.pow(t, .86)) * (o.mono ? .72 : 1) + (t - .5) * (o.tilt ?? .06))); } if (!o.noCrease) f += stroke(smooth(cr), { color: ramp[1], width: U * .011, opacity: .8 });
    f += stroke(smooth(lo.slice(1, 12)), { color: ramp[1], width: U * .008, opacity: .7 });
    // brow
    const bw = o.browW, by = o.browY, bp = []; const B = [[.10, .225], [.20, .27], [.32, .295], [.42, .275], [.50, .215]].map(([a, b]) => [sd * a * o.faceW, b + by]); const th2 = [.045, .055, .05, .036, .01].map(v => v * bw); const upb = B.map(([a, b], i) => surf(a, b + th2[i] * .6)), lob = B.map(([a, b], i) => surf(a, b - th2[i] * .6)); f += path(smooth([...upb, ...lob.reverse()], true), tone(surf(...B[2]), [dk, darken(o.browColor || hc, .4), o.browColor || hc, o.browColor || hc]));
  }
  // mouth
  const sm = o.smile, lw = .225 * o.lipW, lc = o.lipColor || mix(base, '#8c2a28', .42), mid = [[-lw, -.532 + .04 * sm], [-lw * .5, -.532 + .008 * sm], [0, -.536], [lw * .5, -.532 + .008 * sm], [lw, -.532 + .04 * sm]], upL = [[-lw, -.53 + .04 * sm], [-.1 * o.lipW, -.492 + .003 - .022 * (o.lips - 1)], [-.035, -.474 + .02 * (o.lips - 1)], [0, -.484 + .02 * (o.lips - 1)], [.035, -.474 + .02 * (o.lips - 1)], [.1 * o.lipW, -.489 + .02 * (o.lips - 1)], [lw, -.53 + .04 * sm]], loL = [[lw, -.534 + .04 * sm], [.13 * o.lipW, -.592 - .05 * (o.lips - 1)], [0, -.616 - .06 * (o.lips - 1)], [-.13 * o.lipW, -.592 - .05 * (o.lips - 1)], [-lw, -.534 + .04 * sm]];
  const S = a => a.map(q => surf(...q)); if (!o.noLips) { f += path(smooth([...S(upL), ...S(mid).reverse()], true), mix(lc, ramp[1], .42)) + path(smooth([...S(mid), ...S(loL)], true), tone(surf(0, -.58), [mix(lc, ramp[0], .7), mix(lc, ramp[1], .5), lc, lc])); const hlL = S([[-.07, -.575], [0, -.582], [.07, -.575]]); if (lumAt(hlL[1]) > .5) f += stroke(smooth(hlL), { color: mix(lc, '#ffe8d0', .5), width: U * .014, opacity: .8 }); }
  const ml = S(mid); f += path(smooth([...ml.map((p, i) => [p[0], p[1] - U * [.003, .007, .008, .007, .003][i]]), ...ml.map((p, i) => [p[0], p[1] + U * [.003, .008, .010, .008, .003][i]]).reverse()], true), dk);
  // nostrils
  const ny = -.05 - .24 * o.noseL; for (const sd of [-1, 1]) { const n = S([[sd * .035 * o.noseW, ny - .062], [sd * .075 * o.noseW, ny - .058], [sd * .098 * o.noseW, ny - .07]]); f += stroke(smooth(n), { color: dk, width: U * .018, opacity: .8 }); }
  if (o.age > .3) { for (const sd of [-1, 1]) f += stroke(smooth(S([[sd * .17 * o.noseW, ny + .03], [sd * .235, ny - .09], [sd * .275, -.50]])), { color: ramp[1], width: U * .010 * o.age, opacity: .75 }) + stroke(smooth(S([[sd * (M.eyeX - .1), M.eyeY - .135], [sd * M.eyeX, M.eyeY - .165], [sd * (M.eyeX + .12), M.eyeY - .14]])), { color: ramp[1], width: U * .008 * o.age, opacity: .55 }) + [[.0, .05], [-.05, .0]].map(([a, b]) => stroke(smooth(S([[sd * (M.eyeX + .19), M.eyeY + a], [sd * (M.eyeX + .26), M.eyeY + b]])), { color: ramp[1], width: U * .007 * o.age, opacity: .6 })).join(''); if (o.age > .6) for (const [a, b] of [[.44, .24]]) f += stroke(smooth(S([[-b, a], [0, a + .02], [b, a]])), { color: ramp[2], width: U * .008, opacity: .6 }); f += stroke(smooth(S([[.055, .25], [.045, .18]])), { color: ramp[1], width: U * .008, opacity: .55 }); }
  s += g(f, { filter: F.rough });
  if (o.beard) s += layer(3, hr, [.2, .5, .8, 1.1], F.rough3);
  s += layer(1, hr, o.hairTh || [.17, .42, .68, .9], F.mottle);
  if (o.hairMarks !== false) { // gouges along the strands, only where there is hair: follow the light's contour direction
    const r = rng(o.seed || 3); let a = '', b2 = ''; const n = o.marks || 2000; for (let k = 0; k < n; k++) { const i = r.int(2, w - 3), j = r.int(2, h - 3), P = j * w + i, id = mat[P]; if (id !== 1 && id !== 3) continue; const X = x0 + (i + .5) * px, Y = y0 + (j + .5) * px; let ang; const hx = (X - o.cx) / U, hy = -(Y - o.cy) / U; if (id === 3) ang = 1.57 + hx * .5; else if (o.hair === 'curly') ang = r() * 3.14; else if (['long', 'bob', 'white'].includes(o.hair) && hy < .45) ang = 1.57 + hx * .12 + r.range(-.1, .1); else ang = Math.atan2(hy - .35, hx * .9) + 1.57 + (o.hair === 'tied' || hy < .3 ? 0 : 0); if (id === 1 && hy >= .38 && o.hair !== 'curly') ang = Math.atan2(.98 - hy, hx + Math.sin(o.yaw * D) * .42) + (o.hair === 'tied' ? 1.2 * Math.sign(-o.yaw) : 0); const L2 = U * (id === 3 || ['crop', 'receding'].includes(o.hair) ? .05 : o.hair === 'curly' ? .07 : .15) * r.range(.5, 1.3); const gz = gouge(X, Y, ang + r.range(-.12, .12), L2, U * r.range(.004, .011)); if (lum[P] > .3) a += r() < .5 ? gz : ''; else b2 += r() < .5 ? gz : ''; if (lum[P] > .2 && r() < .5) b2 += gouge(X + 3, Y + 4, ang + r.range(-.12, .12), L2, U * .006); }
    if (o.beard) { let e = ''; for (let k = 0; k < 2600; k++) { const i = r.int(2, w - 3), j = r.int(2, h - 3), v = extra[j * w + i]; if (v > r() * 1.05) { const X = x0 + (i + .5) * px, Y = y0 + (j + .5) * px; e += gouge(X, Y, 1.2 + (X - o.cx) / U * .6 + r.range(-.3, .3), U * r.range(.03, .07), U * .006); } } s += g(path(e, hr[1], { opacity: .8 }), { filter: F.rough }); }
    s += g(path(b2, hr[0], { opacity: .55 }) + path(a, lighten(hl, .3), { opacity: .55 }), { filter: F.rough }); }
  if (o.glasses) { let q = ''; const ring = sd => { const c = [sd * (M.eyeX + .005), .035, .80], P = []; for (let k = 0; k < 28; k++) { const a = k / 28 * 6.283, ca = Math.cos(a), sa = Math.sin(a), rx = .205, ry = .165, e = .8; P.push(proj(M.toWorld(c[0] + Math.sign(ca) * Math.pow(Math.abs(ca), e) * rx, c[1] + Math.sign(sa) * Math.pow(Math.abs(sa), e) * ry, c[2] - .09 * Math.abs(c[0] + ca * rx - .1 * sd) ))); } return P; }; for (const sd of [-1, 1]) { const P = ring(sd); q += path(smooth(P, true), '#fff6e0', { opacity: .10 }) + stroke(smooth(P, true), { color: o.glasses, width: U * .030 }); const c0 = P[sd > 0 ? 26 : 16], c1 = P[22]; q += ''; } const br = [proj(M.toWorld(-.075, .07, .84)), proj(M.toWorld(0, .10, .87)), proj(M.toWorld(.075, .07, .84))]; q += stroke(smooth(br), { color: o.glasses, width: U * .026 }); const near = o.yaw > 0 ? -1 : 1; q += line([proj(M.toWorld(near * (M.eyeX + .21), .08, .75)), proj(M.toWorld(near * .72 * o.faceW, .09, -.02))], { color: o.glasses, width: U * .028 }); s += g(q, { filter: F.rough }); }
  return { svg: s, proj: (x, y, z) => proj(M.toWorld(x, y, z)), body: (x, y, z) => { const cb = Math.cos(o.bodyYaw * D), sb = Math.sin(o.bodyYaw * D); return proj([x * cb + z * sb, y, -x * sb + z * cb]); }, surf, ramp, bodySurf: (x, y) => { let z = 1.4; for (let k = 0; k < 60; k++) { const cb = Math.cos(o.bodyYaw * D), sb = Math.sin(o.bodyYaw * D), d = Math.min(M.cloth(x * cb + z * sb, y, -x * sb + z * cb), M.neck(x * cb + z * sb, y, -x * sb + z * cb)); if (d < .004) break; z -= d * .8; if (z < -1) break; } const cb = Math.cos(o.bodyYaw * D), sb = Math.sin(o.bodyYaw * D); return proj([x * cb + z * sb, y, -x * sb + z * cb]); } };
}
/* the square picture: a brushed ground, the sitter, the paper */
export function ground(color, lit, dark, lx = 620, ly = 300, seed = 1) {
  return g(rect(360, -60, 1200, 1200, rad([[0, lit], [.5, color], [1, dark]], lx, ly, 980, 1)), { filter: F.gouache }) + g(gouges(26, r => [lx + r.norm(0, 260), ly + r.norm(0, 260), -.5 + r.range(-.2, .2), r.range(300, 640), r.range(30, 80)], lit, { seed }), { opacity: .35, filter: F.dry }) + g(gouges(26, r => [1960 - lx + r.norm(0, 260), 800 + r.norm(0, 240), -.5 + r.range(-.2, .2), r.range(300, 640), r.range(30, 80)], dark, { seed: seed + 5 }), { opacity: .3, filter: F.dry });
}
export const square = (id, inner) => picture(id, inner, { vignette: .16, rough: 1.4 }).replace(`width="1920" height="1080" viewBox="0 0 1920 1080"`, 'width="960" height="960" viewBox="420 0 1080 1080"');

/* things worn, laid on the chest: pts in metres-of-head (x, y), mirrored when both */
export const worn = (H, pts, fill) => path('M' + pts.map(p => H.bodySurf(p[0], p[1] + .15).map(v => Math.round(v * 10) / 10).join(' ')).join('L') + 'Z', fill);
export function jacket(H, { shirt = C.cream, shade = '#b9a98c', lapel = '#1a2632', lapelLit = '#3a4d60', tie, light = -1, open = false } = {}) {
  const m = (q, s) => q.map(([x, y]) => [x * s, y]); let b = '';
  b += worn(H, [[-.30, -1.50], [0, open ? -1.9 : -1.60], [.30, -1.50], [.34, -1.9], [.02, -2.9], [-.34, -1.9]], shirt) + worn(H, light < 0 ? [[.02, -1.62], [.30, -1.50], [.34, -1.9], [.02, -2.9]] : [[-.02, -1.62], [-.30, -1.50], [-.34, -1.9], [-.02, -2.9]], shade);
  if (tie) b += worn(H, [[-.07, -1.62], [.07, -1.62], [.05, -1.76], [.11, -2.9], [-.11, -2.9], [-.05, -1.76]], tie) + worn(H, light < 0 ? [[.0, -1.62], [.07, -1.62], [.05, -1.76], [.11, -2.9], [.0, -2.9]] : [[.0, -1.62], [-.07, -1.62], [-.05, -1.76], [-.11, -2.9], [.0, -2.9]], darken(tie, .35));
  for (const s of [-1, 1]) { const litS = s === Math.sign(light); b += worn(H, m([[.04, open ? -1.86 : -1.62], [.30, -1.38], [.42, -1.50], [.40, -1.70], [.22, -1.86]], s), litS ? shirt : shade) + worn(H, m([[.30, -1.48], [.52, -1.44], [.68, -1.78], [.54, -1.86], [.56, -1.98], [.06, -2.95], [.02, -2.8]], s), litS ? lapelLit : lapel); }
  return g(b, { filter: F.rough });
}
export const beads = (H, n, c, lit, { y = -1.10, w = .40, sag = .22, r = 12 } = {}) => { let s = ''; for (let i = 0; i < n; i++) { const t = i / (n - 1) * 2 - 1, p = H.bodySurf(t * w, y - sag * (1 - t * t)); s += circle(p[0], p[1], r, c) + circle(p[0] - r * .3, p[1] - r * .3, r * .3, lit); } return g(s, { filter: F.rough }); };
export const earring = (H, sd, c, lit, r = 13) => { const p = H.proj(sd * .735, -.27, -.08); return circle(p[0], p[1] + r, r, c) + circle(p[0] - r * .3, p[1] + r * .7, r * .32, lit); };
