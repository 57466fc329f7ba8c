import { fileElements, namespaces12, type VendorPackage } from './vendor.ts';

const files = {
  'metadata.xml':
    '<?xml version="1.0"?><lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"/>',
  'index.html': `<!DOCTYPE html><html><head><script src="SCORM_API_wrapper.js"></script><script src="h5p-adaptor.js"></script><script src="main.bundle.js"></script><link rel="stylesheet" href="styles/h5p.css"></head><body><div id="h5p-container"></div><script>
var scorm = pipwerks.SCORM; scorm.version = "1.2"; scorm.init();
window.onunload = function () { scorm.save(); scorm.quit(); };
</script></body></html>`,
  'SCORM_API_wrapper.js': `var pipwerks = { SCORM: { API: {
  find: function (win) { while (!win.API && win.parent && win.parent != win) win = win.parent; return win.API; },
  get: function () { return this.find(window) || (window.opener && this.find(window.opener)); } } } };
pipwerks.SCORM.init = function () { return this.API.get().LMSInitialize(""); };
pipwerks.SCORM.set = function (name, value) { return this.API.get().LMSSetValue(name, value); };`,
  'h5p-adaptor.js': `H5P.externalDispatcher.on("xAPI", function (event) {
  scorm.set("cmi.core.score.min", "0"); scorm.set("cmi.core.score.raw", event.getScore()); scorm.status("set", "completed"); });`,
  'main.bundle.js': 'var H5P={};',
  'frame.bundle.js': 'var H5PFrame={};',
  'styles/h5p.css':
    "@font-face{font-family:h5p;src:url('../fonts/h5p-core-23.woff?-abc') format('woff'),url('../fonts/h5p-core-23.eot?#iefix')}",
  'fonts/h5p-core-23.woff': 'woff',
  'fonts/h5p-core-23.eot': 'eot',
  'fonts/h5p-core-23.svg':
    '<svg xmlns="http://www.w3.org/2000/svg"><metadata>icons</metadata></svg>',
  'workspace/h5p.json': '{}',
  'workspace/content/content.json': '{}',
  'workspace/H5P.Blanks-1.14/README.md': '# Blanks',
  'workspace/H5P.Blanks-1.14/js/blanks.js': 'H5P.Blanks=function(){};',
  'workspace/H5P.Blanks-1.14/language/pt-br.json': '{}',
};

const metadata = `<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion><adlcp:location>metadata.xml</adlcp:location></metadata>`;

/** H5P content wrapped as SCORM (H5P Author, Lumi): h5p-standalone and pipwerks' wrapper, packed by simple-scorm-packager. */
export const h5p: readonly VendorPackage[] = [
  {
    name: 'H5P wrapper, SCORM 1.2',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" encoding="utf-8" standalone="no"?>
<manifest identifier="com.H5PAuthor.Blanks.795cf0d5-1363-4ad9-91b2-ecf338e789cf" version="1" ${namespaces12}>
  ${metadata}
  <organizations default="H5P_Author">
    <organization identifier="H5P_Author">
      <title>Blanks: a call</title>
      <item identifier="item_00" identifierref="resource_00"><title>Blanks: a call</title><adlcp:masteryscore>100</adlcp:masteryscore>${metadata}</item>
      ${metadata}
    </organization>
  </organizations>
  <resources>
    ${metadata}
    <resource identifier="resource_00" type="webcontent" href="index.html" adlcp:scormtype="sco">
      ${metadata}
      ${fileElements(Object.keys(files).filter((path) => path !== 'metadata.xml'))}
    </resource>
  </resources>
</manifest>`,
      ...files,
    },
  },
];
