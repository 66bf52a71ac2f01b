// What kind of number an outcome is, by its name.

export function isShare(outcome: string): boolean {
  return /_share$|^wait_within_norm$|^over_norm|^bricks_left$|^stays$/.test(outcome);
}

export function isMoney(outcome: string): boolean {
  return /_eur(_|$)|^h3_eur/.test(outcome);
}

export function isDays(outcome: string): boolean {
  return /(^|_)days(_|$)|^h1_/.test(outcome);
}

export function isFamilies(outcome: string): boolean {
  return /_families$|^h6_|^gave_up/.test(outcome);
}
