import type { ScormVersion } from '../../standard/api.ts';

/** Seconds of a duration of either version: `0001:02:03.5` or `PT1H2M3.5S`; 0 for anything else. */
export function durationSeconds(text: string): number {
  const [, hours, minutes, seconds] = /^(\d{2,4}):(\d{2}):(\d{2}(?:\.\d+)?)$/.exec(text) ?? [];
  if (hours !== undefined) return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const parts =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(text);
  if (parts === null) return 0;
  // Years and months have no fixed length; those of ISO 8601 examples do.
  const lengths = [31_536_000, 2_592_000, 86_400, 3600, 60, 1];
  return lengths.reduce((sum, length, index) => sum + length * Number(parts[index + 1] ?? 0), 0);
}

/** A duration in the form of a version, to hundredths: `00:02:03.5`, `PT2M3.5S`. */
export function durationText(version: ScormVersion, seconds: number): string {
  const hundredths = Math.round(seconds * 100);
  const hours = Math.floor(hundredths / 360_000);
  const minutes = Math.floor(hundredths / 6000) % 60;
  const rest = (hundredths % 6000) / 100;
  if (version === '2004') {
    const parts = [hours && `${hours}H`, minutes && `${minutes}M`, rest && `${rest}S`];
    return `PT${parts.filter((part) => part !== 0).join('') || '0S'}`;
  }
  const two = (number: number) => (number < 10 ? `0${number}` : String(number));
  return `${two(hours)}:${two(minutes)}:${two(rest)}`;
}

/** A duration as people read it: `1 h 2 min`, `3 min 5 s`, `12 s`. */
export function durationWords(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`;
}
