import { fieldPrefix } from './form-context.ts';

/**
 * Puts the focus on the field of a place, or of the nearest around it.
 *
 * @param again whether to look once more: the step of a scenario shows its fields when it has the focus
 */
export function goToField(path: string, again = true): void {
  for (let place = path; place !== ''; place = place.replace(/(?:^|\.)[^.[]+$|\[\d+\]$/, '')) {
    const field = document.getElementById(`${fieldPrefix}-${place}`);
    const folded = field?.closest('details');
    if (folded) folded.open = true;
    field?.focus();
    if (field === null) continue;
    if (again && place !== path) requestAnimationFrame(() => goToField(path, false));
    return;
  }
}
