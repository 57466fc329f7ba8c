import { fileElements, namespaces12, type VendorPackage } from './vendor.ts';

const files = {
  'index_lms.html': `<!DOCTYPE html><html><head><meta charset="utf-8"><script src="libraries/modernizr.js"></script><script src="adapt/js/scriptLoader.js"></script><link rel="stylesheet" href="adapt/css/adapt.css"></head><body><div id="wrapper"></div></body></html>`,
  'index.html':
    '<!DOCTYPE html><html><head><script src="adapt/js/scriptLoader.js"></script></head><body></body></html>',
  'scorm_test_harness.html': '<!DOCTYPE html><html><body></body></html>',
  'adapt/js/scriptLoader.js': 'window.require=function(){};document.write("");',
  'adapt/js/adapt.min.js': `define("libraries/SCORM_API_wrapper",[],function(){
pipwerks.SCORM={version:null,API:{handle:null}};
pipwerks.SCORM.API.find=function(win){while(!win.API&&!win.API_1484_11&&win.parent&&win.parent!=win)win=win.parent;return win.API_1484_11||win.API};
pipwerks.SCORM.connection={initialize:function(){return API.LMSInitialize("")||API.Initialize("")}};
this.scorm.set("cmi.core.lesson_status","incomplete");this.setValue("cmi.completion_status","incomplete");
this.isSCORM2004()?this.setValue("cmi.exit","suspend"):this.setValue("cmi.core.exit","suspend");
$(window).on("beforeunload unload pagehide",this.onWindowUnload);
$.ajax({url:"course/en/course.json",async:true});Backbone.View.extend({template:'<img src="{{_graphic.src}}">'});});`,
  'adapt/css/adapt.css':
    '@font-face{font-family:vanilla;src:url(fonts/vanilla.woff2) format("woff2")}',
  'adapt/css/fonts/vanilla.woff2': 'woff2',
  'libraries/modernizr.js': 'window.Modernizr={};',
  'course/config.json': '{}',
  'course/en/course.json': '{}',
  'course/en/assets/origami-menu.jpg': 'jpg',
  'templates.js': 'Handlebars.templates={};',
};

/** The Adapt framework with its Spoor extension: pipwerks' wrapper, content in JSON. */
export const adapt: readonly VendorPackage[] = [
  {
    name: 'Adapt Framework 5 with Spoor, SCORM 1.2',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" standalone="no" ?>
<manifest identifier="adapt_manifest" version="1" ${namespaces12}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
    <lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">
      <general><title><langstring xml:lang="x-none"><![CDATA[Adapt demo & more]]></langstring></title></general>
    </lom>
  </metadata>
  <organizations default="adapt_scorm">
    <organization identifier="adapt_scorm">
      <title><![CDATA[Adapt demo & more]]></title>
      <item identifier="item_1" isvisible="true" identifierref="res1">
        <title><![CDATA[Adapt demo & more]]></title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="res1" type="webcontent" href="index_lms.html" adlcp:scormtype="sco">
      ${fileElements(['index_lms.html'])}
    </resource>
  </resources>
</manifest>`,
      ...files,
    },
  },
];
