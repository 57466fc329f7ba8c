import { attribute, htmlTags } from '../../site/html.ts';
import type { Fault, Rule } from '../reading/finding.ts';

const pluginFile = /\.(?:swf|dcr|dxr|xap|class|jar|jnlp|svgz?\.exe)$/i;
const reason = 'browsers have run no plugins since 2021 (Flash, Shockwave, Silverlight, Java)';

/** Nothing needs a browser plugin. */
export const pluginContent: Rule = {
  id: 'plugin-content',
  text(file) {
    const { path, kind, text } = file;
    if (kind !== 'html') return [];
    return htmlTags(text).flatMap((tag): readonly Fault[] => {
      const source = ['src', 'data', 'code', 'archive'].map((name) => attribute(tag, name) ?? '');
      const plugin =
        tag.name === 'applet' ||
        ((tag.name === 'embed' || tag.name === 'object') &&
          (source.some((url) => pluginFile.test(url.replace(/[?#].*$/s, ''))) ||
            /flash|silverlight|director|java-applet/i.test(attribute(tag, 'type') ?? '')));
      return plugin
        ? [
            {
              severity: 'warning',
              file: path,
              line: file.line(tag.start),
              what: `this <${tag.name}> needs a plugin, and stays blank`,
              reason,
              fix: 'export the course as HTML5',
            },
          ]
        : [];
    });
  },
  check({ files }) {
    return [...files.keys()]
      .filter((path) => pluginFile.test(path))
      .map((file) => ({
        severity: 'note',
        file,
        what: 'it is content for a browser plugin',
        reason,
        fix: 'export the course as HTML5, or take it out if nothing shows it',
      }));
  },
};
