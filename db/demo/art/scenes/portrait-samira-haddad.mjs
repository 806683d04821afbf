import { C, circle } from '../kit.mjs';
import { head, ground, square, jacket, beads } from '../portraits.mjs';
export const size = [960, 960], limit = 90_000;
export const alt = 'Portrait of Samira Haddad, a Lebanese woman in her thirties with a mass of dark curls and a string of red beads, in an ink-blue top, facing right, on a rose ground.';
export default () => square('portrait-samira-haddad', (H => ground('#c08a7c', '#e6bba6', '#84524a', 600, 270, 16) + H.svg + beads(H, 15, C.red, '#ff9a84', { y: -1.17, w: .31, sag: .17, r: 11 }))(head({ yaw: 23, roll: -3, skin: '#c99068', hairColor: '#2a1c18', hairLit: '#8a5f44', hair: 'curly', cloth: '#22344a', clothLit: '#46607a', collar: 'open', iris: '#3a2616', jawW: .82, chin: .68, cheek: 1.06, eyeW: 1.18, eyeOpen: 1.14, brow: .6, noseL: 1.0, noseW: .92, lips: 1.3, browW: 1.05, neckW: .9, shoulders: .9, light: [-.6, .5, .62], smile: .5, seed: 33 })));
