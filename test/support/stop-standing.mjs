export default async function stopStanding() {
  const owner = globalThis.mizanStandingSystems;
  if (!owner?.connected) return;
  const ended = new Promise((resolve) => owner.once('exit', resolve));
  owner.disconnect();
  await ended;
}
