// Plain JavaScript: it runs before anything is installed or compiled.
import { createHash } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 50;

/**
 * Runs `work` while no other process does so for this working tree. Two commands that are started
 * together would install and build into the same folders, and one would find the files of the other
 * half written. A process that was killed keeps nobody waiting.
 */
export async function alone(root, work) {
  const tree = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const lock = path.join(tmpdir(), `mizan-build-${tree}`);
  while (!taken(lock)) {
    if (!isHeld(lock)) takeAway(lock);
    await sleep(LOOK_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/**
 * Runs `work` alone if it is needed, and looks again when its turn has come: another command may
 * have done it meanwhile. Returns what it gives; false if it was not needed.
 */
export const whenNeeded = async (root, isNeeded, work) =>
  isNeeded() && alone(root, async () => isNeeded() && (await work()));

/** A link is made with its content at once, so that nobody reads a lock without its holder. */
function taken(lock) {
  const own = `${lock}-${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Also true if it was released meanwhile: the next attempt takes it. */
function isHeld(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

/**
 * One of several waiting processes takes away what a dead one left, and puts back what is newer.
 */
function takeAway(lock) {
  const aside = `${lock}-${process.pid}-left`;
  try {
    renameSync(lock, aside);
    if (isHeld(aside)) linkSync(aside, lock);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(error.code)) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}
