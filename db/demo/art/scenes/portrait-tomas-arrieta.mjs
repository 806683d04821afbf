import { C, circle } from '../kit.mjs';
import { head, ground, square, jacket, earring } from '../portraits.mjs';
export const size = [960, 960], limit = 90_000;
export const alt = 'Portrait of Tomás Arrieta, a man in his forties with dark wavy hair and a full beard, in a dark jacket over a red jersey, facing left, on an ochre ground.';
export default () => square('portrait-tomas-arrieta', (H => ground('#b98a4a', '#dcb678', '#7c5530', 1300, 260, 3) + H.svg + jacket(H, { shirt: C.red, shade: C.redDark, lapel: '#1c2733', lapelLit: '#35475a', light: 1 }))(head({ yaw: -25, bodyYaw: -12, roll: 2, skin: '#bd8460', hairColor: '#2c211d', hairLit: '#5d4a3c', hair: 'wavy', beard: true, moustache: true, cloth: '#26323f', clothLit: '#4a5d70', collar: 'jacket', iris: '#3a2618', age: .35, brow: 1.2, browW: 1.25, noseL: 1.08, noseW: 1.05, jawW: 1.06, neckW: 1.1, shoulders: 1.06, light: [.62, .5, .58], rimLight: [-.9, .1, -.45], seed: 9 })));
