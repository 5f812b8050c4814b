// Reads {zones, instants} from its input, and prints for each zone by how many seconds its clock
// is ahead of UTC at each instant, as a browser's Intl has it.

import { readFileSync } from 'node:fs';

const WRITTEN = /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

function offset(format, instant) {
  const { value } = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName');
  const [, sign, hours = 0, minutes = 0, seconds = 0] = WRITTEN.exec(value);
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? -size : size;
}

const { zones, instants } = JSON.parse(readFileSync(0, 'utf8'));
const offsets = zones.map((timeZone) => {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return instants.map((instant) => offset(format, instant));
});
process.stdout.write(JSON.stringify({ edition: process.versions.tz, offsets }));
