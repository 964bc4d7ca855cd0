// Run by gjs: a window of WebKitGTK that keeps what its pages store. MiniBrowser, which WebKitWebDriver would start by
// itself, stores nothing while it is driven.
import Gtk from 'gi://Gtk?version=3.0';
import WebKit2 from 'gi://WebKit2?version=4.1';
import System from 'system';

const [folder] = System.programArgs;
Gtk.init(null);
const data = new WebKit2.WebsiteDataManager({
  base_data_directory: `${folder}/data`,
  base_cache_directory: `${folder}/cache`,
});
// The server's certificate is made by this test.
data.set_tls_errors_policy(WebKit2.TLSErrorsPolicy.IGNORE);
const context = new WebKit2.WebContext({ website_data_manager: data });
context.set_preferred_languages(['es-CL']);
context
  .get_cookie_manager()
  .set_persistent_storage(`${folder}/cookies.sqlite`, WebKit2.CookiePersistentStorage.SQLITE);
context.set_automation_allowed(true);
const window = new Gtk.Window({ default_width: 420, default_height: 800 });
context.connect('automation-started', (_context, session) => {
  const info = new WebKit2.ApplicationInfo();
  info.set_name('clasi-engines');
  info.set_version(1, 0, 0);
  session.set_application_info(info);
  session.connect('create-web-view', () => {
    const view = new WebKit2.WebView({ web_context: context, is_controlled_by_automation: true });
    window.add(view);
    window.show_all();
    return view;
  });
});
Gtk.main();
