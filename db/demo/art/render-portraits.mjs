// node render-portraits.mjs [slug…]  renders scenes/portrait-{slug}.mjs (all, when none is named) to ../pictures/portrait-{slug}.jpg, 960×960, at most 90 kB.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync, readdirSync, statSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
const here = dirname(fileURLToPath(import.meta.url)), out = join(here, '..', 'pictures');
const all = readdirSync(join(here, 'scenes')).filter(f => f.startsWith('portrait-')).map(f => f.slice(9, -4)).sort(), ids = process.argv.length > 2 ? process.argv.slice(2) : all;
for (const id of ids) {
  const tmp = mkdtempSync(join(tmpdir(), 'art-')), t0 = Date.now();
  try {
    const s = await import(pathToFileURL(join(here, 'scenes', `portrait-${id}.mjs`)));
    writeFileSync(join(tmp, 'a.html'), `<!doctype html><meta charset="utf-8"><style>html,body{margin:0;overflow:hidden}svg{display:block}</style>${s.default()}`);
    execFileSync('/usr/bin/chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-device-scale-factor=1', `--user-data-dir=${join(tmp, 'u')}`, `--screenshot=${join(tmp, 'a.png')}`, '--window-size=960,1120', join(tmp, 'a.html')], { stdio: 'ignore', timeout: 180_000 });
    const jpg = join(out, `portrait-${id}.jpg`); let q = 86;
    for (; q >= 30; q -= 4) { execFileSync('convert', [join(tmp, 'a.png'), '-crop', '960x960+0+0', '+repage', '-strip', '-sampling-factor', '4:2:0', '-interlace', 'Plane', '-quality', String(q), jpg]); if (statSync(jpg).size <= 90_000) break; }
    console.log(`${id}: quality ${q}, ${Math.round(statSync(jpg).size / 1000)} kB, ${((Date.now() - t0) / 1000).toFixed(1)} s`);
  } catch (e) { console.error(id + ': ' + e.stack); process.exitCode = 1; } finally { rmSync(tmp, { recursive: true, force: true }); }
}
