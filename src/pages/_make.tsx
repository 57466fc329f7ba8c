import { MakePage, type MakePageProps } from '../instructor/MakePage.tsx';
import type { Serve } from '../instructor/use-preview.ts';
import { packageFolder } from '../preview/serving/package-address.ts';
import { packageSite } from '../preview/serving/package-site.ts';

/** The page that makes packages, joined to what serves them: before one is made it can be looked at. */
export function Make(props: Omit<MakePageProps, 'serve'>) {
  return <MakePage {...props} serve={serve} />;
}

const serve: Serve = async (id) => {
  const site = await packageSite();
  return site.kind === 'served'
    ? { folder: packageFolder(site.scope, id) }
    : { why: site.reason.replace(/\.$/, '') };
};
