// What Confluence's web-resource manager gives to scripts, as far as plugins use it.
(function () {
  'use strict';
  var AJS = window.AJS = window.AJS || {};
  var WRM = window.WRM = window.WRM || {};
  function meta(name) {
    var element = document.querySelector('meta[name="ajs-' + name + '"]');
    return element ? element.getAttribute('content') : undefined;
  }
  function format(text) {
    var values = Array.prototype.slice.call(arguments, 1);
    return String(text).replace(/'([^']*)'|\{(\d+)\}/g, function (all, quoted, index) {
      if (index !== undefined) {
        return values[index] === undefined ? all : values[index];
      }
      return quoted === '' ? "'" : quoted;
    });
  }
  WRM.contextPath = function () { return meta('context-path') || ''; };
  WRM.data = WRM.data || { claim: function () { return undefined; } };
  WRM.format = format;
  WRM.I18n = WRM.I18n || { getText: function (key) { return key; } };
  AJS.contextPath = WRM.contextPath;
  AJS.Meta = { get: meta };
  AJS.I18n = AJS.I18n || WRM.I18n;
  AJS.format = AJS.format || format;
}());
