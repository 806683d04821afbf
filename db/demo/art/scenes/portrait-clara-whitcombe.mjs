import { C, circle } from '../kit.mjs';
import { head, ground, square, jacket, earring } from '../portraits.mjs';
export const size = [960, 960], limit = 90_000;
export const alt = 'Portrait of Clara Whitcombe, an Englishwoman in her sixties with white hair and a red scarf wound about her neck, facing left, on a moss-green ground.';
export default () => square('portrait-clara-whitcombe', ground('#7c8662', '#b2b88e', '#4c563c', 1300, 250, 14) + head({ yaw: -24, bodyYaw: -10, roll: 2, skin: '#dcae94', hairColor: '#c9c2b2', hairLit: '#fffaf0', browColor: '#a89a86', hair: 'white', cloth: '#9c1b17', clothLit: '#d04a3c', collar: 'scarf', iris: '#46606e', age: .9, jawW: .84, browW: .8, lock: .011, brow: .7, chin: .72, noseL: 1.04, noseW: .9, lips: .85, neckW: .94, shoulders: .92, light: [.6, .5, .62], rimLight: [-.9, .1, -.45], smile: .6, seed: 27 }).svg);
