/* API FROZEN (additions only). The shared hand of the Broadsheet demonstration pictures: gouache / linocut in one palette.
 *
 * HOW TO USE. A scene is scenes/{id}.mjs:
 *
 *   import { C, picture, sky, sea, hills, figure, rng, lin, g, path } from '../kit.mjs';
 *   export const alt = 'What is really drawn, in one specific sentence.';
 *   export default () => picture('my-id', sky({...}) + hills({...}) + figure(900, 800, 160, {pose: 'walk'}));
 *
 * Every function returns a string of SVG; paint back to front by concatenating. The canvas is 1920×1080
 * (W, H); keep the subject within the central square, x 420…1500. Colours are in C (one press red per picture).
 * Gradients, clips and filters made by lin(), rad(), rim(), clip(), mask() register themselves and are written
 * out by picture(); they return 'url(#…)'. Everything is deterministic: use rng(seed), never Math.random.
 *
 * Texture filters, by name, as F.name (values for g(…, {filter: F.gouache}); wrap LAYERS, not single shapes):
 *   gouache  wobbly edge + dry horizontal brush marks inside (default for big shapes: hills, walls, hulls)
 *   gouacheV the same, brushed vertically (facades, tree trunks, curtains)
 *   mottle   wobbly edge + round mottling (stone, foliage, earth, snow)
 *   stipple  a soft alpha gradient becomes sprayed grain (shadow and light gradients, glows, mist): put a lin()/rad()
 *            gradient with opacity stops under it
 *   dry      dry-brush: breaks a shape into streaks (highlights, clouds, water glints, worn paint); dryV vertical
 *   lino     carves small gouge marks out of a shape (dark foregrounds, foliage)
 *   rough    edge only, small; rough3 edge only, large
 *   blur2 blur6 blur16 blur40   soft focus
 * picture() itself wobbles all edges a little, lays paper grain, mottling and a faint vignette over everything.
 *
 * API (o = options object, all optional):
 *   picture(id, body, {rough=2, grain=1, vignette=.22, tint})           the whole SVG
 *   sky({y0=0,y1=700,stops,sun:{x,y,r,color,glow},streaks=14,streakColor,seed})
 *   clouds({x,y,w,h,n,color,lit,seed,opacity}) a bank of flat-bottomed clouds; cloud(x,y,w,h,o) one
 *   sea({y0,y1,stops,dash,dashColor,glint:{x,w,color,strength},seed})   water with dashes growing nearer
 *   hills({y,amp,color,base,seed,x0,x1,rough,bottom,filter})            one ridge, fading to `base` (mist) downwards
 *   ridge({...same}) -> [[x,y]…]; mountain(cx,y,w,h,{lit,shade,snow,seed,light=1}) faceted peak
 *   cityline({y,h,color,seed,x0,x1,lit,litColor})                       distant blocks with windows
 *   windows(x,y,w,h,cols,rows,{lit=.3,litColors,dark,pad,seed,arch,frame})
 *   tree(x,y,h,{kind:'round|poplar|pine|bare|palm',color,lit,seed})
 *   lamp(x,y,h,{kind:'street|globe|pendant',color,glow})                 pendant hangs from (x,y) down by h
 *   glow(x,y,r,color,opacity), beam([[x,y]×4],color,opacity), mist(y,h,color,opacity)  light (screen) and haze
 *   shadow([[x,y]…],opacity) multiply shadow; halftone(x,y,w,h,{color,step,dir}) ; hatch(points,{angle,gap,color,width})
 *   figure(x,y,h,{pose,view,flip,coat,legs,skin,hair,hat,hatColor,bag,bagColor,coatLen,rim,tint,prop,scarf,skirt})
 *      feet at (x,y), h px tall. pose: stand contra walk walk2 stroll pockets phone raise raise2 umbrella point carry
 *      sit sitwrite read bend lean push work ride talk handover wave. view: side|front|back. hat: fedora cap beanie
 *      hood scarf hard bun long short bald helmet. bag: shoulder brief backpack tote case basket.
 *      rim: {color,dx,dy} lit edge; tint: [colour, 0…1] aerial perspective; prop: umbrella phone paper rod cane box
 *   crowd(x0,x1,y,h,n,{seed,…figure options, colors:[…]})  people in a row, overlapping, varied (back views)
 *   bicycle(x,y,s,o) motorbike(x,y,s,o) with rider:{…figure options};  car(x,y,len,o) truck(x,y,len,o) side view
 *   boat(x,y,len,{kind:'row|sail|trawler|freighter|tanker|patrol|ferry',hull,band,house,flip,tint,reflect,lights,cargo})  y = waterline
 *   rope([x,y],[x,y],sag,{color,width}); rail(x0,y0,x1,y1,{posts,h,color}); gulls(x,y,n,{size,color,seed,spread})
 *   mirror(inner,y,{k=.8,opacity=.4,filter}) reflection of inner below the waterline y;
 *   cast(x,y,inner,{dx=1,dy=.4,opacity=.4,color}) ground shadow of inner (standing at x,y): falls dx,dy per unit of height
 *   cam({cx=960,hy=500,f=1100,h=1.6,yaw=0}) -> c.p([X,Y,Z])=[x,y] (metres; Y up, Z away), c.s(Z)=px per metre,
 *      c.quad(A,B,C,D,fill) , c.box(x,y,z,w,h,d,{front,side,top}) , c.line(A,B,{color,width})
 *   low level: path(d,fill,o) poly(pts,fill,o) line(pts,{color,width}) rect ellipse circle g(inner,{filter,blend,…})
 *      lin(stops,x1,y1,x2,y2,units) rad(stops,cx,cy,r,units) clip(shapes) mask(shapes) rim(color,dx,dy,opacity)
 *      stops: ['#a','#b'] or [[0,'#a',1],[.4,'#b',.5]]; mix(a,b,t) lighten(c,t) darken(c,t) smooth(pts,closed)
 */
export const W = 1920, H = 1080;
export const C = {
  paper: '#fffdf9', cream: '#f4ead6', sand: '#e4cfa4', ochre: '#c8923c', amber: '#e9b054', lamp: '#ffdf9a',
  rust: '#a4583a', rose: '#c98f86', blush: '#e8c4b0', red: '#ad1f1a', redDark: '#7d1512',
  ink: '#14161c', night: '#0f1927', navy: '#1b2a3d', slate: '#46607a', steel: '#7b94a8', mist: '#b7c7cd', haze: '#dbe1db',
  sea: '#5f8f8a', teal: '#2f6064', pine: '#1d3b3c', moss: '#6c7a50', olive: '#94915a', umber: '#46362e', brown: '#7c5b42', skin: '#a9765a'
};
export const F = Object.fromEntries('gouache gouacheV mottle stipple dry dryV lino rough rough3 blur2 blur6 blur16 blur40'.split(' ').map(n => [n, `url(#${n})`]));

// ---- small tools -------------------------------------------------------------------------------------------------
let defs = [], uid = 0;
const n1 = v => Math.round(v * 10) / 10;
const P = ([x, y]) => n1(x) + ' ' + n1(y);
export function def(make) { const id = 'd' + (++uid); defs.push(make(id)); return `url(#${id})`; }
export function rng(seed = 1) {
  let a = (seed * 2654435761) >>> 0;
  const r = () => { a = (a + 0x6D2B79F5) >>> 0; let t = a; t = Math.imul(t ^ (t >>> 15), t | 1); t ^= t + Math.imul(t ^ (t >>> 7), t | 61); return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
  r.range = (lo, hi) => lo + r() * (hi - lo);
  r.int = (lo, hi) => Math.floor(r.range(lo, hi + 1));
  r.pick = list => list[Math.floor(r() * list.length)];
  r.norm = (m = 0, s = 1) => m + s * (r() + r() + r() + r() - 2);
  return r;
}
const rgb = c => [1, 3, 5].map(i => parseInt(c.slice(i, i + 2), 16));
export const mix = (a, b, t) => { const A = rgb(a), B = rgb(b); return '#' + A.map((v, i) => Math.max(0, Math.min(255, Math.round(v + (B[i] - v) * t))).toString(16).padStart(2, '0')).join(''); };
export const lighten = (c, t) => mix(c, '#fff6e4', t), darken = (c, t) => mix(c, '#10141d', t);
const attrs = o => Object.entries(o || {}).map(([k, v]) => v === undefined || v === null || v === false ? '' :
  k === 'blend' ? ` style="mix-blend-mode:${v}"` : k === 'clip' ? ` clip-path="${v}"` : ` ${k.replace(/[A-Z]/g, m => '-' + m.toLowerCase())}="${v}"`).join('');
export const g = (inner, o) => `<g${attrs(o)}>${inner}</g>`;
export const path = (d, fill = C.ink, o) => `<path d="${d}" fill="${fill}"${attrs(o)}/>`;
export const poly = (pts, fill = C.ink, o) => `<path d="M${pts.map(P).join('L')}Z" fill="${fill}"${attrs(o)}/>`;
export const line = (pts, { color = C.ink, width = 3, cap = 'round', ...o } = {}) => `<path d="M${pts.map(P).join('L')}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="${cap}" stroke-linejoin="round"${attrs(o)}/>`;
export const stroke = (d, { color = C.ink, width = 3, cap = 'round', ...o } = {}) => `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="${cap}" stroke-linejoin="round"${attrs(o)}/>`;
export const rect = (x, y, w, h, fill, o) => `<rect x="${n1(x)}" y="${n1(y)}" width="${n1(w)}" height="${n1(h)}" fill="${fill}"${attrs(o)}/>`;
export const circle = (x, y, r, fill, o) => `<circle cx="${n1(x)}" cy="${n1(y)}" r="${n1(r)}" fill="${fill}"${attrs(o)}/>`;
export const ellipse = (x, y, rx, ry, fill, o) => `<ellipse cx="${n1(x)}" cy="${n1(y)}" rx="${n1(rx)}" ry="${n1(ry)}" fill="${fill}"${attrs(o)}/>`;
export function smooth(pts, closed) { // Catmull-Rom through points -> path data
  const n = pts.length, at = i => closed ? pts[(i + n) % n] : pts[Math.max(0, Math.min(n - 1, i))];
  let d = 'M' + P(pts[0]);
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    d += `C${P([b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6])} ${P([c[0] - (e[0] - b[0]) / 6, c[1] - (e[1] - b[1]) / 6])} ${P(c)}`;
  }
  return d + (closed ? 'Z' : '');
}
const stopsOf = s => s.map((v, i) => { const [o, c, a = 1] = Array.isArray(v) ? v : [i / (s.length - 1), v]; return `<stop offset="${n1(o * 100)}%" stop-color="${c}" stop-opacity="${a}"/>`; }).join('');
export const lin = (stops, x1 = 0, y1 = 0, x2 = 0, y2 = 1, units) => def(id => `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"${units ? ' gradientUnits="userSpaceOnUse"' : ''}>${stopsOf(stops)}</linearGradient>`);
export const rad = (stops, cx = .5, cy = .5, r = .5, units) => def(id => `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}"${units ? ' gradientUnits="userSpaceOnUse"' : ''}>${stopsOf(stops)}</radialGradient>`);
export const clip = shapes => def(id => `<clipPath id="${id}">${shapes}</clipPath>`);
export const mask = shapes => def(id => `<mask id="${id}" maskUnits="userSpaceOnUse" x="0" y="0" width="${W}" height="${H}">${shapes}</mask>`);
/* a lit edge: (dx,dy) points towards the light */
export const rim = (color, dx, dy, opacity = 1) => def(id => `<filter id="${id}" x="-8%" y="-8%" width="116%" height="116%" color-interpolation-filters="sRGB"><feOffset in="SourceAlpha" dx="${-dx}" dy="${-dy}"/><feGaussianBlur stdDeviation=".8" result="o"/><feFlood flood-color="${color}" flood-opacity="${opacity}"/><feComposite in2="o" operator="out" result="r"/><feComposite in="r" in2="SourceGraphic" operator="atop"/></filter>`);

// ---- the paper and the brush -------------------------------------------------------------------------------------
const fx = (id, inner, m = 6) => `<filter id="${id}" x="-${m}%" y="-${m}%" width="${100 + 2 * m}%" height="${100 + 2 * m}%" color-interpolation-filters="sRGB">${inner}</filter>`;
const turb = (freq, oct, seed, res) => `<feTurbulence type="fractalNoise" baseFrequency="${freq}" numOctaves="${oct}" seed="${seed}" result="${res}"/>`;
const body = (id, freq, contrast, wob, seed) => fx(id, turb('.035', 2, seed, 'n') + `<feDisplacementMap in="SourceGraphic" in2="n" scale="${wob}" xChannelSelector="R" yChannelSelector="G" result="d"/>` +
  turb(freq, 4, seed + 3, 's') + `<feColorMatrix in="s" type="matrix" values="${contrast} 0 0 0 ${.5 - contrast / 2} ${contrast} 0 0 0 ${.5 - contrast / 2} ${contrast} 0 0 0 ${.5 - contrast / 2} 0 0 0 0 1"/><feComponentTransfer result="t">${['R', 'G', 'B'].map(k => `<feFunc${k} type="discrete" tableValues=".2 .29 .36 .42 .47 .5 .53 .57 .62 .68 .76"/>`).join('')}</feComponentTransfer><feBlend in="t" in2="d" mode="soft-light" result="b"/><feComposite in="b" in2="d" operator="in"/>`);
const grainy = (id, freq, oct, k, bias, seed) => fx(id, turb(freq, oct, seed, 'n') + `<feColorMatrix in="n" type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0" result="na"/>` +
  `<feComposite in="SourceAlpha" in2="na" operator="arithmetic" k1="0" k2="${k}" k3="${k}" k4="${-k * bias}" result="m0"/><feComposite in="m0" in2="SourceAlpha" operator="in" result="m"/><feColorMatrix in="SourceGraphic" type="matrix" values="1 0 0 0 0 0 1 0 0 0 0 0 1 0 0 0 0 0 60 0" result="c"/><feComposite in="c" in2="m" operator="in"/>`);
const FILTERS = body('gouache', '.004 .07', 1.05, 4, 3) + body('gouacheV', '.07 .005', 1.05, 3, 11) + body('mottle', '.028', 1.1, 6, 21) +
  grainy('stipple', '.62', 2, 2.4, .78, 5) + grainy('dry', '.008 .13', 3, 5, 1.12, 7) + grainy('dryV', '.13 .008', 3, 5, 1.12, 9) + grainy('lino', '.06 .2', 2, 9, 1.33, 15) +
  fx('rough', turb('.025', 2, 2, 'n') + '<feDisplacementMap in="SourceGraphic" in2="n" scale="3.4" xChannelSelector="R" yChannelSelector="G"/>') +
  fx('rough3', turb('.03', 3, 4, 'n') + '<feDisplacementMap in="SourceGraphic" in2="n" scale="14" xChannelSelector="R" yChannelSelector="G"/>') +
  [2, 6, 16, 40].map(s => fx('blur' + s, `<feGaussianBlur stdDeviation="${s}"/>`, 40)).join('');
export function picture(id, inner, { rough = 2, grain = 1, vignette = .22, tint } = {}) {
  const gray = (c, a = 1) => `<feColorMatrix type="matrix" values="${c} 0 0 0 ${.5 - c / 2} ${c} 0 0 0 ${.5 - c / 2} ${c} 0 0 0 ${.5 - c / 2} 0 0 0 0 ${a}"/>`;
  const vig = rad([[0, '#fff', 0], [.62, '#fff', 0], [1, C.night, vignette]], 960, 520, 1180, 1);
  const full = `x="0" y="0" width="${W}" height="${H}"`;
  const out = `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}"><defs>${FILTERS}` +
    `<filter id="pWob" filterUnits="userSpaceOnUse" x="-24" y="-24" width="${W + 48}" height="${H + 48}" color-interpolation-filters="sRGB">${turb('.02', 2, 31, 'n')}<feDisplacementMap in="SourceGraphic" in2="n" scale="${rough * 1.5}" xChannelSelector="R" yChannelSelector="G"/></filter>` +
    `<filter id="pGrain" filterUnits="userSpaceOnUse" ${full} color-interpolation-filters="sRGB">${turb('.55', 2, 41, 'n')}${gray(1.15)}</filter>` +
    `<filter id="pMott" filterUnits="userSpaceOnUse" ${full} color-interpolation-filters="sRGB">${turb('.006 .011', 4, 51, 'n')}${gray(1.9)}</filter>` +
    defs.join('') + `</defs><rect ${full} fill="${C.cream}"/>` +
    g(g(`<rect x="-40" y="-40" width="2000" height="1160" fill="${C.cream}"/>` + inner), { filter: 'url(#pWob)' }) +
    (tint ? rect(0, 0, W, H, tint[0], { opacity: tint[1], blend: tint[2] || 'soft-light' }) : '') +
    `<rect ${full} filter="url(#pMott)" opacity=".2" style="mix-blend-mode:soft-light"/><rect ${full} filter="url(#pGrain)" opacity="${.34 * grain}" style="mix-blend-mode:soft-light"/>` +
    rect(0, 0, W, H, vig, { blend: 'multiply' }) + '</svg>';
  defs = []; uid = 0;
  return out;
}

// ---- light and air -----------------------------------------------------------------------------------------------
export const glow = (x, y, r, color = C.lamp, opacity = .8) => circle(x, y, r, rad([[0, color, opacity], [.25, color, opacity * .5], [.6, color, opacity * .14], [1, color, 0]]), { blend: 'screen' });
export const beam = (pts, color = C.lamp, opacity = .4) => { const xs = pts.map(p => p[0]), ys = pts.map(p => p[1]); return g(poly(pts, lin([[0, color, opacity], [1, color, 0]], (pts[0][0] + pts[1][0]) / 2, (pts[0][1] + pts[1][1]) / 2, (pts[2][0] + pts[3][0]) / 2, (pts[2][1] + pts[3][1]) / 2, 1)), { filter: F.blur6, blend: 'screen' }); };
export const mist = (y, h, color = C.haze, opacity = .7, x0 = -40, x1 = 1960) => rect(x0, y, x1 - x0, h, lin([[0, color, 0], [.5, color, opacity], [1, color, 0]]));
export const shadow = (pts, opacity = .35, color = C.navy, filter = F.rough) => g(poly(pts, color), { opacity, blend: 'multiply', filter });
export function halftone(x, y, w, h, { color = C.ink, step = 9, dir = 'down', max = .62 } = {}) {
  let s = '';
  for (let j = 0, yy = y; yy <= y + h; yy += step, j++) for (let xx = x + (j % 2) * step / 2; xx <= x + w; xx += step) {
    const t = dir === 'down' ? (yy - y) / h : dir === 'up' ? 1 - (yy - y) / h : dir === 'right' ? (xx - x) / w : 1 - (xx - x) / w;
    if (t > .06) s += `M${n1(xx)} ${n1(yy)}m${n1(-t * step * max)} 0a${n1(t * step * max)} ${n1(t * step * max)} 0 1 0 ${n1(2 * t * step * max)} 0a${n1(t * step * max)} ${n1(t * step * max)} 0 1 0 ${n1(-2 * t * step * max)} 0`;
  }
  return path(s, color);
}
export function hatch(pts, { angle = 45, gap = 9, color = C.ink, width = 2, opacity = .5, seed = 1 } = {}) {
  const r = rng(seed), xs = pts.map(p => p[0]), ys = pts.map(p => p[1]), cx = (Math.min(...xs) + Math.max(...xs)) / 2, cy = (Math.min(...ys) + Math.max(...ys)) / 2, R = Math.hypot(Math.max(...xs) - cx, Math.max(...ys) - cy);
  let d = ''; for (let k = -R; k < R; k += gap) d += `M${n1(cx - R)} ${n1(cy + k + r.range(-2, 2))}L${n1(cx + R)} ${n1(cy + k + r.range(-2, 2))}`;
  return g(stroke(d, { color, width, transform: `rotate(${angle} ${n1(cx)} ${n1(cy)})` }), { clip: clip(poly(pts)), opacity });
}
export function sky({ y0 = 0, y1 = 700, stops = [C.slate, C.mist, C.blush, C.sand], sun, streaks = 14, streakColor = C.cream, streakOpacity = .35, seed = 1 } = {}) {
  const r = rng(seed); let s = g(rect(-60, y0 - 20, 2040, y1 - y0 + 40, lin(stops)), { filter: F.gouache });
  if (sun) s += circle(sun.x, sun.y, sun.glow || sun.r * 7, rad([[0, sun.color, .85], [.18, sun.color, .5], [.5, sun.color, .16], [1, sun.color, 0]]));
  let b = ''; for (let i = 0; i < streaks; i++) { const t = Math.pow(r(), .7), y = y0 + t * (y1 - y0) * .96, w = r.range(260, 1100), x = r.range(-200, 1700), h = r.range(8, 40) * (1.15 - t * .7); b += ellipse(x + w / 2, y, w / 2, h / 2, streakColor, { opacity: r.range(.3, .9) }); }
  s += g(b, { filter: F.dry, opacity: streakOpacity });
  if (sun) s += circle(sun.x, sun.y, sun.r, sun.disc || lighten(sun.color, .45), { filter: F.rough });
  return s;
}
export function cloud(x, y, w, h, { color = C.mist, lit = C.cream, seed = 1, light = -1 } = {}) {
  const r = rng(seed), n = 9, puffs = []; // puffs along a flat base, the highest off the middle
  const pk = r.range(.3, .7);
  for (let i = 0; i < n; i++) { const t = (i + .5) / n, e = Math.max(.12, 1 - Math.abs(t - pk) * 1.9) * r.range(.6, 1); puffs.push([x + t * w, w / n * r.range(.75, 1.25), h * e]); }
  const fill = lin([[0, lit], [.45, mix(lit, color, .45)], [1, color]], 0, y - h, 0, y, 1), top = clip(rect(x - w, y - 3 * h, 3 * w, 3 * h + h * .06));
  return g(puffs.map(([a, rx, ry]) => ellipse(a, y - ry * .3, rx, ry * .7, fill)).join('') + ellipse(x + w / 2, y, w * .56, h * .14, color) +
    puffs.map(([a, rx, ry]) => ellipse(a - light * rx * .18, y - ry * .1, rx * .82, ry * .55, color, { opacity: .38 })).join(''), { clip: top });
}
export function clouds({ x = 0, y = 300, w = 1920, h = 120, n = 6, color = C.mist, lit = C.cream, seed = 1, opacity = .8 } = {}) {
  const r = rng(seed); let s = '';
  for (let i = 0; i < n; i++) { const cw = r.range(.18, .42) * w, ch = r.range(.35, 1) * h; s += cloud(x + r.range(-.1, .85) * w, y + r.range(-.5, .5) * h, cw, ch, { color, lit, seed: seed * 31 + i }); }
  return g(s, { filter: F.dry, opacity });
}
export function sea({ y0 = 640, y1 = 1100, stops = [C.mist, C.sea, C.teal], dash = 150, dashColor = C.cream, dashOpacity = .4, darkColor, glint, seed = 3 } = {}) {
  const r = rng(seed), D = y1 - y0; let s = g(rect(-60, y0, 2040, D + 20, lin(stops)), { filter: F.gouache });
  const mk = (n, col, op, cx, spread) => { let b = ''; for (let i = 0; i < n; i++) { const t = Math.pow(r(), 1.7), y = y0 + 4 + t * D, w = (14 + 190 * t) * r.range(.4, 1.2), h = (1.4 + 9 * t) * r.range(.5, 1), x = cx === undefined ? r.range(-60, 1980) : cx + r.norm(0, spread * (.35 + t)); b += `M${P([x - w / 2, y])}Q${P([x, y - h])} ${P([x + w / 2, y])}Q${P([x, y + h * .7])} ${P([x - w / 2, y])}`; } return g(path(b, col), { opacity: op, filter: F.dry }); };
  s += mk(dash, darkColor || darken(stops[stops.length - 1], .3), .45) + mk(dash, dashColor, dashOpacity);
  if (glint) s += rect(glint.x - glint.w * 2, y0, glint.w * 4, D, rad([[0, glint.color, .45], [1, glint.color, 0]], .5, 0, .5)) + mk(glint.n || 150, glint.color, glint.strength || .9, glint.x, glint.w / 2);
  return s;
}
// ---- land --------------------------------------------------------------------------------------------------------
export function ridge({ y = 600, amp = 120, seed = 1, x0 = -40, x1 = 1960, rough = .55, shape } = {}) {
  const r = rng(seed); let p = [r.range(-1, 1), r.range(-1, 1)], a = 1;
  for (let k = 0; k < 7; k++) { const q = []; for (let i = 0; i < p.length - 1; i++) q.push(p[i], (p[i] + p[i + 1]) / 2 + r.range(-1, 1) * a); q.push(p[p.length - 1]); p = q; a *= rough; }
  return p.map((v, i) => { const t = i / (p.length - 1); return [x0 + t * (x1 - x0), y - amp * v * .6 - (shape ? shape(t) * amp : 0)]; });
}
export function hills({ color = C.slate, base, bottom = 1100, filter = F.gouache, ...o } = {}) {
  const pts = ridge(o), top = Math.min(...pts.map(p => p[1]));
  return g(poly([...pts, [o.x1 ?? 1960, bottom], [o.x0 ?? -40, bottom]], base ? lin([[0, color], [1, base]], 0, top, 0, Math.min(bottom, (o.y || 600) + (o.amp || 120) * 1.6), 1) : color), { filter });
}
export function mountain(cx, y, w, h, { lit = C.mist, shade = C.slate, snow, seed = 1, light = 1, base } = {}) {
  const r = rng(seed), L = [], R = [], S = [], n = 9;
  for (let i = 0; i <= n; i++) { const t = i / n; L.push([cx - w / 2 * (1 - t) * r.range(.9, 1.06), y - h * Math.pow(t, 1.15) + r.range(-h, h) * .03]); R.push([cx + w / 2 * t * r.range(.92, 1.06), y - h * Math.pow(1 - t, 1.15) + r.range(-h, h) * .03]); S.push([cx + w * .06 * light * t * r.range(-.6, 2.6) + light * t * w * .03, y - h * (1 - t)]); }
  L[n] = R[0] = S[0] = [cx, y - h];
  const [a, b] = light > 0 ? [R, L] : [L, R], fade = c => base ? lin([[0, c], [1, base]], 0, y - h, 0, y, 1) : c;
  const whole = [...L, ...R], facet = light > 0 ? [...S, ...R.slice().reverse()] : [...L, ...S];
  let s = poly(whole, fade(shade)) + poly(facet, fade(lit));
  if (snow) { const k = []; for (let i = 0; i <= 14; i++) k.push([cx - w / 2 + w * i / 14, y - h * (.62 + (i % 2 ? .09 : -.04) * r.range(.5, 1.4))]); const c = clip(poly([...k, [cx + w, y - 2 * h], [cx - w, y - 2 * h]])); s += g(poly(whole, mix(snow, shade, .38)) + poly(facet, snow), { clip: c }); }
  return g(s, { filter: F.mottle });
}
export function tree(x, y, h, { kind = 'round', color = C.pine, lit, seed = 1, trunk = C.umber } = {}) {
  const r = rng(seed); let s = ''; lit ||= lighten(color, .3);
  if (kind === 'round' || kind === 'poplar') {
    const rx = h * (kind === 'round' ? .3 : .11), ry = h * (kind === 'round' ? .33 : .45), cy = y - h + ry;
    s += poly([[x - h * .022, y], [x - h * .012, cy], [x + h * .012, cy], [x + h * .024, y]], trunk);
    for (let k = 0; k < 3; k++) { let b = ''; for (let i = 0; i < 16; i++) { const a = r() * 6.28, q = Math.sqrt(r()) * .8; b += circle(x + Math.cos(a) * q * rx + k * rx * -.12, cy + Math.sin(a) * q * ry - k * ry * .14, rx * r.range(.2, .38) * (1 - k * .22), [color, mix(color, lit, .5), lit][k]); } s += g(b, { filter: k ? F.lino : F.rough3 }); }
  } else if (kind === 'pine') {
    for (let i = 0; i < 7; i++) { const t = i / 7, w = h * (.06 + .2 * (1 - Math.abs(t - .12)) * (1 - t)), yy = y - h * (.08 + t * .8); s += poly([[x - w, yy + h * .02], [x - w * .45, yy - h * .05], [x, yy - h * .22], [x + w * .5, yy - h * .04], [x + w, yy + h * .025], [x, yy - h * .02]], mix(color, lit, t * .35)); }
    s = poly([[x - h * .015, y], [x, y - h * .3], [x + h * .015, y]], trunk) + g(s, { filter: F.rough });
  } else if (kind === 'palm') {
    const tx = x + h * .09; s += path(`M${P([x - h * .025, y])}Q${P([x, y - h * .5])} ${P([tx - h * .01, y - h * .84])}L${P([tx + h * .012, y - h * .84])}Q${P([x + h * .03, y - h * .5])} ${P([x + h * .025, y])}Z`, trunk);
    for (let i = 0; i < 11; i++) { const a = -2.95 + i * .275 + r.range(-.1, .1), L = h * r.range(.3, .4), dx = Math.cos(a) * L, ex = tx + dx, ey = y - h * .84 + Math.sin(a) * L * .62 + Math.abs(dx) * .38; s += path(`M${P([tx, y - h * .84])}Q${P([tx + dx * .5, y - h * .86 + Math.sin(a) * L * .85])} ${P([ex, ey])}Q${P([tx + dx * .45, y - h * .82 + Math.sin(a) * L * .5])} ${P([tx, y - h * .84])}`, i % 3 ? color : lit); }
    s = g(s, { filter: F.rough });
  } else { // bare
    const br = (px, py, a, L, w, k) => { const ex = px + Math.cos(a) * L, ey = py + Math.sin(a) * L; s += line([[px, py], [ex, ey]], { color: k < 2 ? lit : color, width: n1(w) }); if (k > 0) for (let i = 0; i < (k > 3 ? 3 : 2); i++) br(px + (ex - px) * r.range(.6, 1), py + (ey - py) * r.range(.6, 1), a + r.range(-.7, .7), L * r.range(.55, .78), w * .62, k - 1); };
    br(x, y, -1.57, h * .36, h * .034, 5);
  }
  return s;
}
// ---- town --------------------------------------------------------------------------------------------------------
export function windows(x, y, w, h, cols, rows, { lit = .3, litColors = [C.amber, C.lamp, C.ochre], dark = C.navy, pad = .26, seed = 1, arch, frame, padY } = {}) {
  const r = rng(seed), cw = w / cols, ch = h / rows; let s = ''; padY ??= pad;
  for (let j = 0; j < rows; j++) for (let i = 0; i < cols; i++) {
    const a = x + (i + pad) * cw, b = y + (j + padY) * ch, ww = cw * (1 - 2 * pad), hh = ch * (1 - 2 * padY), on = r() < lit, c = on ? r.pick(litColors) : mix(dark, C.slate, r() * .3);
    s += arch ? path(`M${P([a, b + hh])}V${n1(b + ww / 2)}A${n1(ww / 2)} ${n1(ww / 2)} 0 0 1 ${n1(a + ww)} ${n1(b + ww / 2)}V${n1(b + hh)}Z`, c) : rect(a, b, ww, hh, c);
    if (frame) s += rect(a + ww / 2 - 1, b, 2, hh, frame) + rect(a, b + hh * .45, ww, 2, frame);
  }
  return s;
}
export function cityline({ y = 640, h = 120, color = C.steel, seed = 1, x0 = -20, x1 = 1940, lit = 0, litColor = C.amber, minW = 26, maxW = 90, filter = F.gouacheV } = {}) {
  const r = rng(seed); let s = '', w2 = '';
  for (let x = x0; x < x1;) { const w = r.range(minW, maxW), hh = h * r.range(.35, 1); s += rect(x, y - hh, w + 1, hh + 60, mix(color, r() < .5 ? C.ink : C.paper, r() * .1)); if (r() < .3) s += rect(x + w * .4, y - hh - h * .14, 3, h * .14, color); if (r() < .25) s += rect(x + w * .2, y - hh - h * .07, w * .35, h * .08, color);
    if (lit) for (let yy = y - hh + 8; yy < y - 4; yy += 11) for (let xx = x + 6; xx < x + w - 7; xx += 10) if (r() < lit) w2 += rect(xx, yy, 4.5, 6, mix(litColor, C.lamp, r())); x += w + (r() < .2 ? r.range(2, 18) : 0); }
  return g(s, { filter }) + w2;
}
export function lamp(x, y, h, { kind = 'street', color = C.ink, glow: gl = C.lamp, r = h * .6, power = .8 } = {}) {
  if (kind === 'pendant') { const w = h * .16 + 16; return line([[x, y], [x, y + h]], { color, width: 3 }) + glow(x, y + h + w * .3, r, gl, power) + path(`M${P([x - w, y + h + w * .55])}Q${P([x - w * .9, y + h - w * .1])} ${P([x - w * .2, y + h - w * .25])}H${n1(x + w * .2)}Q${P([x + w * .9, y + h - w * .1])} ${P([x + w, y + h + w * .55])}Z`, color) + ellipse(x, y + h + w * .55, w * .92, w * .16, mix(gl, '#ffffff', .4)); }
  const k = h / 100;
  if (kind === 'globe') return poly([[x - 2.2 * k, y], [x - .9 * k, y - 90 * k], [x + .9 * k, y - 90 * k], [x + 2.2 * k, y]], color) + glow(x, y - 96 * k, r, gl, power) + circle(x, y - 96 * k, 6 * k, mix(gl, '#ffffff', .5)) + rect(x - 3 * k, y - 91 * k, 6 * k, 2 * k, color);
  return poly([[x - 1.8 * k, y], [x - .8 * k, y - 96 * k], [x + .8 * k, y - 96 * k], [x + 1.8 * k, y]], color) + stroke(`M${P([x, y - 95 * k])}Q${P([x, y - 103 * k])} ${P([x + 14 * k, y - 101 * k])}`, { color, width: 1.6 * k }) + glow(x + 16 * k, y - 98 * k, r, gl, power) + path(`M${P([x + 10 * k, y - 99 * k])}Q${P([x + 16 * k, y - 105 * k])} ${P([x + 22 * k, y - 99 * k])}Z`, color) + ellipse(x + 16 * k, y - 99 * k, 5 * k, 1.6 * k, mix(gl, '#ffffff', .5));
}
export function rope(a, b, sag = 30, { color = C.umber, width = 3 } = {}) { return stroke(`M${P(a)}Q${P([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + sag * 2])} ${P(b)}`, { color, width }); }
export function rail(x0, y0, x1, y1, { posts = 10, h = 40, color = C.ink, bars = 2, width = 3 } = {}) {
  let s = ''; for (let i = 0; i <= posts; i++) { const t = i / posts, x = x0 + (x1 - x0) * t, y = y0 + (y1 - y0) * t; s += line([[x, y], [x, y - h]], { color, width }); }
  for (let b = 0; b < bars; b++) s += line([[x0, y0 - h + b * h * .42], [x1, y1 - h + b * h * .42]], { color, width: b ? width * .7 : width * 1.2 }); return s;
}
export function gulls(x, y, n = 6, { size = 16, color = C.ink, seed = 1, spread = 200 } = {}) { const r = rng(seed); let d = ''; for (let i = 0; i < n; i++) { const a = x + r.norm(0, spread), b = y + r.norm(0, spread * .4), s = size * r.range(.5, 1.2), t = r.range(-.3, .3); d += `M${P([a - s, b - s * (.35 + t)])}Q${P([a - s * .45, b - s * .55])} ${P([a, b])}Q${P([a + s * .5, b - s * .6])} ${P([a + s, b - s * (.3 - t)])}Q${P([a + s * .5, b - s * .35])} ${P([a, b + s * .16])}Q${P([a - s * .5, b - s * .3])} ${P([a - s, b - s * (.35 + t)])}`; } return path(d, color); }

// ---- people ------------------------------------------------------------------------------------------------------
const D2R = Math.PI / 180;
const go = ([x, y], deg, len) => [x + Math.sin(deg * D2R) * len, y + Math.cos(deg * D2R) * len];
const limb = (a, b, ra, rb, fill) => { const dx = b[0] - a[0], dy = b[1] - a[1], L = Math.hypot(dx, dy) || 1, nx = -dy / L, ny = dx / L; return path(`M${P([a[0] + nx * ra, a[1] + ny * ra])}L${P([b[0] + nx * rb, b[1] + ny * rb])}A${rb} ${rb} 0 0 0 ${P([b[0] - nx * rb, b[1] - ny * rb])}L${P([a[0] - nx * ra, a[1] - ny * ra])}A${ra} ${ra} 0 0 0 ${P([a[0] + nx * ra, a[1] + ny * ra])}Z`, fill); };
// lean, legs [[thigh,shin] near, far], arms [[upper,fore] near, far], head forward tilt, hip (height) only for seated poses
export const POSES = {
  stand: { lean: 1, legs: [[3, 1], [-4, -6]], arms: [[-5, 8], [6, 16]], head: 0 }, contra: { lean: -2, legs: [[9, 2], [-3, -4]], arms: [[-12, 18], [4, 10]], head: 3 },
  walk: { lean: 4, legs: [[25, 12], [-15, -36]], arms: [[-24, -8], [20, 36]], head: 2 }, walk2: { lean: 4, legs: [[-17, -40], [22, 14]], arms: [[20, 38], [-22, -8]], head: 1 }, stroll: { lean: 2, legs: [[13, 5], [-8, -22]], arms: [[-12, 0], [10, 20]], head: 3 },
  pockets: { lean: 1, legs: [[4, 1], [-5, -6]], arms: [[-16, 22], [-8, 24]], head: 4 }, phone: { lean: 3, legs: [[5, 1], [-4, -7]], arms: [[14, 112], [-4, 8]], head: 16, prop: 'phone' },
  raise: { lean: -2, legs: [[3, 1], [-5, -6]], arms: [[158, 172], [-4, 10]], head: -10, prop: 'phone' }, raise2: { lean: -1, legs: [[3, 1], [-5, -6]], arms: [[150, 178], [138, 172]], head: -8, prop: 'phone' },
  umbrella: { lean: 4, legs: [[20, 9], [-12, -30]], arms: [[22, 128], [-14, -2]], head: 6, prop: 'umbrella' }, point: { lean: 3, legs: [[7, 2], [-6, -9]], arms: [[76, 84], [-8, 6]], head: 0 },
  carry: { lean: -3, legs: [[18, 8], [-10, -28]], arms: [[14, 82], [20, 86]], head: 2 }, sit: { lean: 4, legs: [[84, 2], [80, -6]], arms: [[22, 60], [18, 56]], head: 6, hip: 27 }, sitwrite: { lean: 16, legs: [[84, -6], [80, 4]], arms: [[28, 84], [34, 80]], head: 24, hip: 27 },
  read: { lean: 8, legs: [[84, 0], [82, 6]], arms: [[28, 104], [24, 98]], head: 20, hip: 27 }, bend: { lean: 44, legs: [[6, -4], [-8, -12]], arms: [[34, 40], [28, 50]], head: 34 }, lean: { lean: 24, legs: [[2, -3], [-9, -12]], arms: [[30, 44], [36, 52]], head: 26 },
  push: { lean: 20, legs: [[24, 2], [-22, -42]], arms: [[52, 78], [48, 80]], head: 8 }, work: { lean: 2, legs: [[10, 2], [-10, -14]], arms: [[96, 132], [70, 112]], head: -10 }, ride: { lean: 22, legs: [[62, -12], [36, -34]], arms: [[46, 66], [44, 64]], head: 6, hip: 48 },
  talk: { lean: 1, legs: [[6, 2], [-5, -7]], arms: [[10, 92], [-6, 10]], head: 4 }, handover: { lean: 9, legs: [[9, 2], [-8, -12]], arms: [[40, 76], [-4, 14]], head: 10 }, wave: { lean: -1, legs: [[4, 1], [-5, -6]], arms: [[128, 168], [-6, 6]], head: -4 }
};
export function figure(x, y, h, o = {}) {
  const p = { ...(POSES[o.pose || 'stand']), ...(o.joints || {}) }, T = c => o.tint ? mix(c, o.tint[0], o.tint[1]) : c, view = o.view || 'side', side = view === 'side';
  const coat = T(o.coat || C.navy), dark = T(darken(o.coat || C.navy, .32)), trs = T(o.legs || C.ink), trs2 = T(darken(o.legs || C.ink, .35)), skin = T(o.skin || C.skin), hair = T(o.hair || C.umber), hc = T(o.hatColor || C.ink), prop = o.prop ?? p.prop, build = 1.2 * (o.build || 1);
  const len = o.coatLen ?? 9, hipW = side ? .8 : 3.2, shW = side ? 1 : 6.6; let s = '', hip = [0, 0];
  const legs = p.legs.map(([a, b], i) => { const q = side ? 1 : .35, h0 = [hip[0] + (i ? -hipW : hipW) * build, 0], k = go(h0, side ? a : (i ? -1.6 : 1.6), 24.5), f = go(k, side ? b : (i ? -.6 : .6), 24); if (!side) { const lift = Math.abs(a - b) * .16; f[1] -= lift * (b < -8 ? 1 : 0); } return { h0, k, f }; });
  const drop = p.hip ? p.hip + 3 : Math.max(...legs.map(l => l.f[1])) + 3.2, up = v => [v[0], v[1] - drop];
  const q = side ? 1 : .3, neck = up(go([0, 0], 180 - p.lean * q, 33)), hp = up([0, 0]), u = [Math.sin(p.lean * q * D2R), -Math.cos(p.lean * q * D2R)], v = [-u[1], u[0]], at = (a, b) => [hp[0] + u[0] * a + v[0] * b, hp[1] + u[1] * a + v[1] * b];
  const hd = [neck[0] + Math.sin((p.lean + p.head) * q * D2R) * 10.2 + (side ? .9 : 0), neck[1] - Math.cos((p.lean + p.head) * q * D2R) * 10.2], hrot = n1((p.lean * .3 + p.head) * q);
  const sh = [at(side ? 30 : 27.8, side ? .5 : shW * build), at(side ? 30 : 27.8, side ? -.5 : -shW * build)];
  const arms = p.arms.map(([a, b], i) => { const sg = side ? 1 : (i ? -1 : 1), raised = Math.abs(a) > 100, A = side ? a : sg * (raised ? a * .96 : 7 + Math.abs(a) * .35), B = side ? b : sg * (raised ? b : b > 60 ? -b * .5 : 3), e = go(sh[i], A, 16.5), w = go(e, B, 15); return { e, w, B }; });
  const foot = (l, i, c) => { const f = up(l.f); return side ? path(`M${P([f[0] - 2.6, f[1] - 1])}L${P([f[0] - 2.8, f[1] + 3])}H${n1(f[0] + 6.8)}Q${P([f[0] + 6.6, f[1] + .7])} ${P([f[0] + 2.4, f[1] - 1.6])}Z`, c, { transform: l.f[1] + drop < drop && p.legs[i][1] < -18 ? `rotate(${n1(-p.legs[i][1] * .7)} ${P(f)})` : null }) : path(`M${P([f[0] - 2.6, f[1] - 2])}L${P([f[0] - 3, f[1] + 3])}H${n1(f[0] + 3)}L${P([f[0] + 2.6, f[1] - 2])}Z`, c); };
  const leg = (i, c, fc) => { const l = legs[i], a = up(l.h0), k = up(l.k), f = up(l.f); return limb(a, k, 5.4 * build, 3.7, c) + limb(k, f, 3.9, 2.7, c) + foot(l, i, fc); };
  const arm = (i, c) => limb(sh[i], arms[i].e, 3.6 * build, 3.2, c) + limb(arms[i].e, arms[i].w, 3.2, 2.4, c) + circle(...go(arms[i].w, arms[i].B, 1.6), 2.1, skin);
  const hand = go(arms[0].w, arms[0].B, 2.5), hand2 = go(arms[1].w, arms[1].B, 2.5);
  s += side || view === 'front' ? arm(1, dark) : '';
  if (o.bag === 'backpack' && side) s += path(smooth([at(30, -4), at(27, -11), at(12, -12), at(8, -5)], true), T(o.bagColor || C.rust));
  s += leg(1, o.skirt ? skin : trs2, T(C.ink)) + leg(0, o.skirt ? skin : trs, T(C.ink));
  const hy = -drop + Math.min(len, 44), xs = legs.map(l => { const t = Math.min(1, len / 24.5), a = l.h0, k = l.k, f = l.f; return len <= 24.5 ? a[0] + (k[0] - a[0]) * t : k[0] + (f[0] - k[0]) * ((len - 24.5) / 24); });
  const w0 = (side ? 4.6 : 5) * build + len * .05, xl = Math.min(...xs) - w0 - (o.skirt ? 2 : 0), xr = Math.max(...xs) + w0 + (o.skirt ? 2 : 0), seated = p.hip && p.hip < 40;
  const hem = seated ? [at(-4, -6), [hp[0] + 9, hp[1] + 5], [hp[0] + 9, hp[1] - 5]] : [[xl, hy], [xr, hy + .5]];
  const S = side ? [at(33, -2.2), at(31, -5.6 * build), at(18, -5.4 * build), at(6, -5 * build), ...(seated ? hem.slice(0, 2) : hem), ...(seated ? [hem[2]] : []), at(6, 5.4 * build), at(20, 6.2 * build), at(29, 4.8 * build), at(33, 2.4)] : [at(35, -2.2), at(32.2, -4.6 * build), at(29.6, -7.4 * build), at(25, -8 * build), at(13, -6.4 * build), at(3, -6.8 * build), ...hem, at(3, 6.8 * build), at(13, 6.4 * build), at(25, 8 * build), at(29.6, 7.4 * build), at(32.2, 4.6 * build), at(35, 2.2)];
  s += limb(neck, [neck[0] + (hd[0] - neck[0]) * .5, neck[1] + (hd[1] - neck[1]) * .5], 2.7, 2.4, skin) + path(seated ? smooth(S, true) : (i => smooth([...S.slice(i + 1), ...S.slice(0, i + 1)]) + 'Z')(S.indexOf(hem[0])), coat) + (side && !seated ? '' : view === 'front' ? line([at(32, 0), at(-len + 1, 0)], { color: dark, width: .9 }) : '');
  if (o.scarf) s += path(smooth([at(35.5, -3.4), at(32.5, -4.4), at(31.5, 0), at(32.5, 4.4), at(35.5, 3.6)], true), T(o.scarf)) + poly([at(32, 1), at(20, 3.4), at(20, 6), at(32, 4)], T(o.scarf));
  // head
  const hat = o.hat || 'short'; let e = ellipse(0, 0, 4.9, 6.3, skin);
  if (side) e += path('M4.2 -1.6L6 1.4L4.3 2Z', skin); else if (view === 'back' && hat !== 'bald') e = ellipse(0, 0, 4.7, 6.2, hair);
  const cap = side ? path('M3.9 -3.4C2 -8.4 -6 -7.6 -5.4 0C-5.3 2.6 -4 4.2 -2.9 4.2C-3.2 1 -1.6 -1.6 .6 -2.4C2 -2.6 3 -3 3.9 -3.4Z', hair) : view === 'front' ? path('M-4.8 .4C-5.8 -8.6 5.8 -8.6 4.8 .4C4 -3 1.8 -3.6 0 -3.5C-1.8 -3.6 -4 -3 -4.8 .4Z', hair) : '';
  if (hat !== 'bald') e += cap;
  if (hat === 'bun') e += circle(side ? -5.4 : 0, side ? -4.6 : -6.4, 2.7, hair);
  if (hat === 'long') e += side ? path('M1 -6.4C-8 -8 -7.4 4 -6.4 11C-4 12 -2 10 -1.8 4C-1 0 0 -3 1 -6.4Z', hair) : view === 'back' ? path('M-5 -2C-6.4 6 -6 10 -5 12H5C6 10 6.4 6 5 -2Z', hair) : path('M-5 -2C-6.6 5 -6 9 -5 10L-3.6 3ZM5 -2C6.6 5 6 9 5 10L3.6 3Z', hair);
  if (hat === 'fedora') e += path('M-8.2 -3.2Q0 -.9 8.4 -3.4Q5.4 -5 4.6 -5.2L3.8 -9.4Q0 -11 -4.2 -9.2L-4.9 -5Q-7 -4.6 -8.2 -3.2Z', hc);
  if (hat === 'cap') e += path(side ? 'M-5 -2.4C-5.6 -9 4.6 -9.2 4.6 -3.6L8.6 -2.8L4.4 -2.2Z' : 'M-5.1 -2C-5.4 -9.4 5.4 -9.4 5.1 -2Z', hc);
  if (hat === 'beanie') e += path('M-5.3 -1.4C-6 -10 6 -10 5.2 -2.2L4.8 -1.2Z', hc);
  if (hat === 'hard') e += path('M-5.4 -2.4C-5.4 -10 5.2 -10 5.2 -3L7.4 -2.4V-1.6H-6.2Z', hc);
  if (hat === 'helmet') e += path(side ? 'M4.6 -3.6C3.6 -9.4 -6.8 -9 -6 .6C-5.8 3.2 -3 4.8 .2 4.2L.8 -2Z' : 'M-6 3C-7 -10 7 -10 6 3Z', hc);
  if (hat === 'hood' || hat === 'scarf') e += path(side ? 'M3.6 -5.6C-1 -9.4 -7.4 -6.4 -6.2 1.4C-6 5 -5.6 8 -6.4 10L3.6 9.4C2 6.6 .6 4 .8 1C1 -2 2.2 -4 3.6 -5.6Z' : view === 'front' ? 'M-6 9C-7.6 -10.4 7.6 -10.4 6 9L3.4 5C4.6 -4 2 -5.4 0 -5.4C-2 -5.4 -4.6 -4 -3.4 5Z' : 'M-6.6 9.5C-7.6 -10.4 7.6 -10.4 6.6 9.5Z', hc);
  s += g(e, { transform: `translate(${P(hd)}) rotate(${hrot})` });
  if (view === 'back') s += arm(1, coat);
  s += arm(0, side ? T(darken(o.coat || C.navy, .14)) : coat);
  const bc = T(o.bagColor || C.umber);
  if (o.bag === 'shoulder') s += line([at(32, side ? 1 : -6), at(4, side ? -4 : 8)], { color: bc, width: 1.3 }) + path(smooth([at(6, side ? -9 : 5), at(6, side ? 0 : 13), at(-7, side ? 1 : 13.5), at(-7, side ? -10 : 5)], true), bc);
  if (o.bag === 'brief') s += rect(hand[0] - 7, hand[1] + 1.2, 14, 10, bc, { rx: 1 }) + stroke(`M${P([hand[0] - 2.4, hand[1] + 1.4])}V${n1(hand[1] - .8)}H${n1(hand[0] + 2.4)}V${n1(hand[1] + 1.4)}`, { color: bc, width: 1 });
  if (o.bag === 'tote' || o.bag === 'basket') s += stroke(`M${P([hand[0] - 4, hand[1] + 6])}Q${P([hand[0], hand[1] - 6])} ${P([hand[0] + 4, hand[1] + 6])}`, { color: bc, width: 1 }) + path(o.bag === 'tote' ? `M${P([hand[0] - 5, hand[1] + 5])}H${n1(hand[0] + 5)}L${P([hand[0] + 6, hand[1] + 19])}H${n1(hand[0] - 6)}Z` : `M${P([hand[0] - 8, hand[1] + 6])}H${n1(hand[0] + 8)}Q${P([hand[0] + 6, hand[1] + 15])} ${P([hand[0] + 4, hand[1] + 15])}H${n1(hand[0] - 4)}Q${P([hand[0] - 6, hand[1] + 15])} ${P([hand[0] - 8, hand[1] + 6])}Z`, bc);
  if (o.bag === 'case') s += line([hand2, [-11, -20]], { color: T(C.ink), width: 1 }) + rect(-18, -25, 12, 23, bc, { rx: 1.5, transform: 'rotate(-8 -12 -14)' }) + circle(-9, -1.6, 1.6, T(C.ink));
  if (o.bag === 'backpack' && view === 'back') s += path(smooth([at(31, -6), at(31, 6), at(10, 7.4), at(7, 0), at(10, -7.4)], true), bc);
  if (prop === 'phone') s += rect(hand[0] - 1.7, hand[1] - 4.6, 3.4, 6.6, o.phoneColor || C.paper, { rx: .6, transform: `rotate(12 ${P(hand)})` });
  if (prop === 'umbrella') { const t = [hand[0] - 1, hand[1] - 24], uc = T(o.umbrella || C.navy); s += line([[hand[0], hand[1] + 3], [t[0], t[1] - 15]], { color: T(C.ink), width: 1 }) + path(`M${P([t[0] - 27, t[1] + 3])}C${P([t[0] - 24, t[1] - 14])} ${P([t[0] - 9, t[1] - 17])} ${P([t[0], t[1] - 17])}C${P([t[0] + 9, t[1] - 17])} ${P([t[0] + 24, t[1] - 14])} ${P([t[0] + 27, t[1] + 3])}Q${P([t[0] + 20, t[1] - 1.5])} ${P([t[0] + 13.5, t[1] + 3])}Q${P([t[0] + 7, t[1] - 1.5])} ${P([t[0], t[1] + 3])}Q${P([t[0] - 7, t[1] - 1.5])} ${P([t[0] - 13.5, t[1] + 3])}Q${P([t[0] - 20, t[1] - 1.5])} ${P([t[0] - 27, t[1] + 3])}Z`, uc) + path(`M${P([t[0] + 13.5, t[1] + 3])}C${P([t[0] + 12, t[1] - 8])} ${P([t[0] + 5, t[1] - 15])} ${P([t[0], t[1] - 17])}C${P([t[0] + 9, t[1] - 17])} ${P([t[0] + 24, t[1] - 14])} ${P([t[0] + 27, t[1] + 3])}Q${P([t[0] + 20, t[1] - 1.5])} ${P([t[0] + 13.5, t[1] + 3])}Z`, darken(uc, .3)); }
  if (prop === 'paper') s += poly([[hand[0] - 1, hand[1] - 7], [hand[0] + 8, hand[1] - 9], [hand[0] + 8.5, hand[1] + 3], [hand[0] - .5, hand[1] + 4]], T(C.paper));
  if (prop === 'cane' || prop === 'rod') s += line(prop === 'cane' ? [hand, [hand[0] + 3, 0]] : [[hand[0] - 4, hand[1] + 10], [hand[0] + 34, hand[1] - 62]], { color: T(C.umber), width: 1.2 });
  if (prop === 'box') s += rect(hand[0] - 12, hand[1] - 10, 18, 13, T(o.boxColor || C.ochre)) + rect(hand[0] - 12, hand[1] - 10, 18, 3, T(darken(o.boxColor || C.ochre, .2)));
  return g(g(s, { transform: `translate(${n1(x)} ${n1(y)}) scale(${Math.round((o.flip ? -1 : 1) * h / 1.02) / 100} ${Math.round(h / 1.02) / 100})` }), o.rim ? { filter: rim(o.rim.color || C.lamp, o.rim.dx ?? 2, o.rim.dy ?? -1, o.rim.opacity ?? .9) } : {});
}
export function crowd(x0, x1, y, h, n, { seed = 1, colors = [C.navy, C.slate, C.umber, C.ink, C.brown], views = ['back', 'back', 'side'], poses = ['stand', 'contra', 'pockets'], hats = ['short', 'long', 'bun', 'beanie', 'cap', 'short', 'hood'], ...o } = {}) {
  const r = rng(seed); let s = ''; const list = [];
  for (let i = 0; i < n; i++) list.push({ x: x0 + (x1 - x0) * (i + r.range(.1, .9)) / n, y: y + r.range(-.04, .04) * h, h: h * r.range(.9, 1.07) });
  list.sort((a, b) => a.y - b.y);
  for (const q of list) { const coat = r.pick(colors); s += figure(q.x, q.y, q.h, { pose: r.pick(poses), view: r.pick(views), coat, legs: r.pick([C.ink, C.navy, C.umber]), hat: r.pick(hats), hatColor: darken(r.pick(colors), .3), hair: r.pick([C.ink, C.umber, C.brown]), skin: r.pick(['#a9765a', '#8a5a42', '#c79a7c', '#6b4634']), coatLen: r.range(6, 22), flip: r() < .5, build: r.range(.9, 1.12), bag: r() < .25 ? r.pick(['shoulder', 'backpack', 'tote']) : null, bagColor: r.pick(colors), ...o }); }
  return s;
}
// ---- things that move --------------------------------------------------------------------------------------------
const wheel = (x, y, r, c, hub = C.steel) => circle(x, y, r, c) + circle(x, y, r * .45, hub) + circle(x, y, r * .18, c);
export function bicycle(x, y, s = 1, { color = C.ink, flip, rider } = {}) {
  const k = { color, width: 3 }; let b = ''; for (const wx of [-38, 38]) b += circle(wx, -26, 25, 'none', { stroke: color, strokeWidth: 3 }) + [0, 45, 90, 135].map(a => line([[wx - 24 * Math.cos(a * D2R), -26 - 24 * Math.sin(a * D2R)], [wx + 24 * Math.cos(a * D2R), -26 + 24 * Math.sin(a * D2R)]], { color, width: .7 })).join('');
  b += line([[-38, -26], [-4, -26], [26, -62], [-14, -62], [-38, -26]], k) + line([[-4, -26], [-18, -72]], k) + line([[38, -26], [24, -74], [34, -78]], k) + line([[-26, -73], [-10, -73]], { color, width: 5 }) + line([[-4, -26], [4, -12]], k);
  if (rider) b += figure(-16, -14, 150, { pose: 'ride', joints: { hip: 44 }, ...rider });
  return g(b, { transform: `translate(${n1(x)} ${n1(y)}) scale(${flip ? -s : s} ${s})` });
}
export function motorbike(x, y, s = 1, { color = C.red, flip, rider, rider2 } = {}) {
  let b = wheel(-40, -20, 20, C.ink) + wheel(42, -20, 20, C.ink) + line([[42, -20], [26, -66], [16, -70]], { color: C.ink, width: 5 }) + path('M-54 -46Q-30 -62 4 -50Q16 -62 30 -54L34 -38Q12 -22 -8 -22L-40 -24Z', color) + path('M-58 -52Q-30 -62 2 -52L0 -46H-50Z', C.ink) + rect(-18, -30, 30, 14, C.steel, { rx: 4 }) + line([[-6, -14], [-60, -14]], { color: C.steel, width: 5 }) + circle(32, -60, 6, C.lamp);
  if (rider2) b += figure(-38, -12, 146, { pose: 'ride', joints: { hip: 34, lean: 6, arms: [[30, 60], [30, 60]] }, ...rider2 });
  if (rider) b += figure(-14, -12, 148, { pose: 'ride', joints: { hip: 34, lean: 4, arms: [[34, 62], [30, 60]] }, ...rider });
  return g(b, { transform: `translate(${n1(x)} ${n1(y)}) scale(${flip ? -s : s} ${s})` });
}
export function car(x, y, len, { color = C.slate, flip, glass = C.navy, lights = true } = {}) { const k = len / 100; return g(path('M2 -7Q0 -17 10 -19L24 -20L36 -31Q40 -33 62 -33Q70 -33 80 -20L95 -17Q100 -14 99 -7Z', color) + path('M29 -20L38 -29.5H52V-20ZM55 -20V-29.5H62Q67 -29.5 74 -20Z', glass) + path('M2 -7H99L98 -4H4Z', darken(color, .4)) + wheel(20, -7, 8, C.ink) + wheel(80, -7, 8, C.ink) + (lights ? circle(97, -14, 2.2, C.lamp) + rect(1, -15, 2.5, 4, C.red) : ''), { transform: `translate(${n1(x)} ${n1(y)}) scale(${flip ? -k : k} ${k}) translate(-50 0)` }); }
export function truck(x, y, len, { cab = C.red, cargo = C.cream, flip, glass = C.navy } = {}) { const k = len / 160; return g(rect(0, -56, 112, 44, cargo) + rect(0, -56, 112, 6, darken(cargo, .12)) + [14, 28, 42, 56, 70, 84, 98].map(a => rect(a, -50, 1.2, 38, darken(cargo, .18))).join('') + rect(0, -13, 150, 5, C.ink) + path('M118 -10V-50Q119 -53 124 -53H140Q144 -53 147 -44L154 -28Q157 -26 157 -10Z', cab) + path('M136 -30V-47H141Q144 -47 150 -30Z', glass) + rect(121, -47, 11, 17, glass) + rect(116, -60, 3, 50, C.steel) + [14, 30, 46, 138].map(a => wheel(a, -9, 9, C.ink)).join('') + rect(154, -18, 4, 4, C.lamp), { transform: `translate(${n1(x)} ${n1(y)}) scale(${flip ? -k : k} ${k}) translate(-80 0)` }); }
export function boat(x, y, len, { kind = 'trawler', hull = C.navy, band = C.red, house = C.cream, flip, tint, reflect = 0, lights, cargo } = {}) {
  const k = len / 200, T = c => tint ? mix(c, tint[0], tint[1]) : c, hu = T(hull), bd = T(band), ho = T(house), hs = T(darken(house, .28)), ink = T(C.ink), gl = lights ? C.lamp : T(C.navy); let s = '';
  const win = (a, b, n, st = 7, w = 4, h = 4) => Array.from({ length: n }, (_, i) => rect(a + i * st, b, w, h, gl)).join('');
  if (kind === 'row') s = path('M0 -9Q50 3 100 -2Q160 2 200 -16Q186 8 160 12H36Q10 10 0 -9Z', hu) + path('M0 -9Q50 3 100 -2Q160 2 200 -16L196 -10Q160 6 100 3Q50 7 3 -4Z', ho);
  if (kind === 'sail') s = path('M10 -14Q100 -6 192 -20Q176 6 150 8H40Q18 4 10 -14Z', hu) + rect(96, -190, 3.5, 178, ink) + path('M101 -184Q160 -110 172 -30L101 -28Z', ho) + path('M94 -172Q62 -100 30 -28L94 -26Z', hs);
  if (kind === 'trawler') s = rect(0, 0, 0, 0, hu) + path('M4 -34Q60 -22 110 -24Q160 -28 198 -56Q192 -12 176 6H22Q8 -4 4 -34Z', hu) + path('M5 -34Q60 -22 110 -24Q160 -28 198 -56L197 -49Q160 -22 110 -18Q60 -16 6 -28Z', bd) + path('M104 -24V-62H112V-78H150V-62H158V-30Z', ho) + rect(112, -78, 16, 50, hs) + rect(108, -82, 46, 5, ink) + win(130, -74, 3, 7, 5, 8) + win(114, -74, 2, 7, 5, 8) + rect(56, -118, 4, 94, ink) + rect(168, -96, 3, 58, ink) + line([[58, -116], [16, -46]], { color: ink, width: 3 }) + line([[58, -116], [110, -70], [170, -94], [196, -54]], { color: ink, width: 1 }) + line([[58, -90], [20, -34]], { color: ink, width: 1 }) + path('M14 -34Q30 -58 50 -30Z', T(C.ochre)) + path('M64 -26V-44H84V-25Z', T(C.umber)) + (lights ? circle(170, -98, 3, C.lamp) + circle(58, -118, 3, C.red) : circle(58, -118, 2, bd)) + [40, 80, 120].map(a => circle(a, -8, 6, ink) + circle(a, -8, 3, hu)).join('');
  if (kind === 'patrol') s = path('M6 -22H120L198 -34Q186 -8 174 4H14Z', hu) + path('M6 -22H120L198 -34L196 -29L120 -17H7Z', ho) + path('M46 -22L52 -44H110L124 -22Z', ho) + path('M64 -44L70 -60H102L108 -44Z', ho) + path('M64 -44L70 -60H80V-44Z', hs) + win(72, -56, 5, 6.6, 5, 6) + win(58, -38, 8, 7, 4, 4) + rect(86, -92, 2.4, 32, ink) + line([[78, -82], [98, -82]], { color: ink, width: 1.6 }) + rect(82, -90, 11, 3, ink) + path('M138 -26L146 -34H154L156 -27Z', ink) + line([[150, -32], [170, -37]], { color: ink, width: 2 }) + path('M136 3L150 -19L158 -20L146 3Z', bd);
  if (kind === 'ferry') s = path('M2 -20H198L188 6H14Z', hu) + rect(10, -42, 180, 22, ho) + rect(24, -60, 150, 18, ho) + rect(10, -42, 180, 3, hs) + rect(24, -60, 150, 3, hs) + win(18, -36, 21, 8, 5, 8) + win(30, -54, 17, 8, 5, 7) + path('M128 -60V-74H156L160 -60Z', ho) + win(134, -70, 3, 7, 5, 6) + path('M84 -60L88 -88H106L104 -60Z', bd) + path('M87.3 -82L88 -88H106L105.7 -82Z', ink) + rect(2, -20, 195, 4, bd);
  if (kind === 'freighter' || kind === 'tanker') {
    s = path('M3 -30L12 -28H172L199 -38Q192 -12 184 4H12Q4 -6 3 -30Z', hu) + path('M7 -6H189L184 4H12Z', bd) + path('M10 -28V-74H36V-28Z', ho) + rect(10, -74, 8, 46, hs) + path('M5 -68H42V-63H5Z', ho) + path('M14 -74V-82H30V-74Z', ho) + win(20, -60, 3, 5, 3, 3.4) + win(20, -52, 3, 5, 3, 3.4) + win(20, -44, 3, 5, 3, 3.4) + win(20, -72, 3, 5, 4, 4) + path('M6 -50L7 -90H15L16 -50Z', T(band)) + rect(7, -86, 8, 4, ink) + rect(22, -96, 2, 16, ink) + line([[18, -90], [28, -90]], { color: ink, width: 1 }) + rect(178, -58, 2, 26, ink);
    if (kind === 'tanker') s += rect(40, -33, 134, 2, T(C.steel)) + rect(40, -36, 134, 1, T(C.steel)) + [56, 78, 122, 144, 164].map(a => rect(a, -37, 3, 9, T(C.steel))).join('') + rect(97, -58, 3, 30, ink) + rect(108, -58, 3, 30, ink) + line([[98, -56], [84, -40]], { color: ink, width: 1.6 }) + line([[110, -56], [126, -40]], { color: ink, width: 1.6 }) + rect(92, -38, 24, 4, bd);
    else if (cargo === 'containers') { const cs = [C.rust, C.slate, C.ochre, C.sea, C.navy, C.rose], r = rng(7); for (let i = 0; i < 10; i++) for (let j = 0; j < 2 + r.int(0, 2); j++) s += rect(42 + i * 13, -37 - j * 8.4, 12.2, 8, T(r.pick(cs))); }
    else s += [0, 1, 2, 3].map(i => rect(48 + i * 30, -34, 22, 6, T(C.umber)) + rect(41.5 + i * 30, -66, 2.4, 38, T(C.ochre)) + line([[42.5 + i * 30, -64], [64 + i * 30, -46]], { color: T(C.ochre), width: 1.8 })).join('');
  }
  const t = `translate(${n1(x)} ${n1(y)}) scale(${flip ? -k : k} ${k}) translate(-100 0)`;
  return (reflect ? g(g(s, { transform: `translate(${n1(x)} ${n1(y)}) scale(${flip ? -k : k} ${-k * .8}) translate(-100 0)` }), { opacity: reflect, filter: F.dry }) : '') + g(s, { transform: t });
}
export const mirror = (inner, y, { k = .8, opacity = .4, filter = F.dry } = {}) => g(g(inner, { transform: `matrix(1 0 0 ${-k} 0 ${n1(y * (1 + k))})` }), { opacity, filter });
export function cast(x, y, inner, { dx = 1, dy = .4, opacity = .4, color = C.navy } = {}) {
  const f = def(id => `<filter id="${id}" x="-20%" y="-20%" width="140%" height="140%"><feFlood flood-color="${color}"/><feComposite in2="SourceAlpha" operator="in"/><feGaussianBlur stdDeviation="1"/></filter>`);
  return g(g(g(inner, { transform: `matrix(1 0 ${-dx} ${-dy} ${n1(dx * y)} ${n1(y + dy * y)})` }), { filter: f }), { opacity, blend: 'multiply' });
}
// ---- perspective -------------------------------------------------------------------------------------------------
export function cam({ cx = 960, hy = 500, f = 1100, h = 1.6, yaw = 0 } = {}) {
  const cs = Math.cos(yaw * D2R), sn = Math.sin(yaw * D2R), z = ([X, , Z]) => Math.max(.12, X * sn + Z * cs);
  const p = v => { const d = z(v); return [cx + f * (v[0] * cs - v[2] * sn) / d, hy - f * (v[1] - h) / d]; };
  const c = { p, s: Z => f / Z, depth: z, pts: list => list.map(p), quad: (A, B, Cc, D, fill, o) => poly([A, B, Cc, D].map(p), fill, o), line: (A, B, o) => line([p(A), p(B)], o), poly: (list, fill, o) => poly(list.map(p), fill, o),
    box: (x, y, zz, w, hh, d, { front, side, top, back } = {}) => { const q = (a, b, e) => [x + a * w, y + b * hh, zz + e * d]; let s = ''; const eye = [0, 0]; // camera stands at X=0,Z=0
      if (top && y + hh < h) s += c.quad(q(0, 1, 0), q(1, 1, 0), q(1, 1, 1), q(0, 1, 1), top); if (top && y > h) s += c.quad(q(0, 0, 0), q(1, 0, 0), q(1, 0, 1), q(0, 0, 1), top);
      if (side && x > 0) s += c.quad(q(0, 0, 0), q(0, 1, 0), q(0, 1, 1), q(0, 0, 1), side); if (side && x + w < 0) s += c.quad(q(1, 0, 0), q(1, 1, 0), q(1, 1, 1), q(1, 0, 1), side);
      if (front) s += c.quad(q(0, 0, 0), q(1, 0, 0), q(1, 1, 0), q(0, 1, 0), front); return s; } };
  return c;
}
