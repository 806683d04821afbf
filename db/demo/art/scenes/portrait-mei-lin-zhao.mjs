import { C, circle } from '../kit.mjs';
import { head, ground, square, jacket, earring } from '../portraits.mjs';
export const size = [960, 960], limit = 90_000;
export const alt = 'Portrait of Mei-Lin Zhao, a Chinese-Malaysian woman in her thirties with a black bob, in a cream jacket over a red shirt, facing right, on a sea-green ground.';
export default () => square('portrait-mei-lin-zhao', (H => ground('#6f9a94', '#a9c8bc', '#3c6466', 600, 260, 8) + H.svg + jacket(H, { shirt: C.red, shade: C.redDark, lapel: '#bfae8c', lapelLit: '#f4ead6', light: -1 }))(head({ yaw: 22, roll: 2, skin: '#d8a884', hairColor: '#17161b', hairLit: '#3c4250', hair: 'bob', cloth: '#dccdaa', clothLit: '#fbf3e0', collar: 'jacket', iris: '#20140f', jawW: .8, chin: .62, cheek: 1.15, faceW: 1.0, brow: .4, eyeW: 1.12, eyeOpen: .84, mono: true, tilt: .13, noseL: .9, noseW: .96, lips: 1.15, neckW: .88, shoulders: .88, browW: .68, light: [-.58, .52, .62], smile: .6, seed: 18 })));
