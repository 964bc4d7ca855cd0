/** What, how much and of what; a masked answer; items; a photograph; the hour of the end, which changes by itself; a name
 * that is made of two answers. */
export const DEFINITION = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
  <h:head><h:title>Incautación</h:title><model><instance><data id="incautacion" version="1"><lugar/><cantidad/><clave/><hubo/><detalle><quien/></detalle>
  <item jr:template=""><que/><kilos/></item><item><que/><kilos/></item><foto/><fin/><meta><instanceName/></meta></data></instance>
  <bind nodeset="/data/lugar" type="string" required="true()"/><bind nodeset="/data/cantidad" type="decimal"/><bind nodeset="/data/clave" type="string"/>
  <bind nodeset="/data/hubo" type="string"/><bind nodeset="/data/detalle" relevant="/data/hubo = 'si'"/><bind nodeset="/data/detalle/quien" type="string"/>
  <bind nodeset="/data/item/que" type="string"/><bind nodeset="/data/item/kilos" type="decimal"/><bind nodeset="/data/foto" type="binary"/>
  <bind nodeset="/data/fin" type="dateTime" jr:preload="timestamp" jr:preloadParams="end"/>
  <bind nodeset="/data/meta/instanceName" type="string" calculate="concat(/data/lugar, ', ', /data/cantidad)"/></model></h:head>
  <h:body><input ref="/data/lugar"><label>Lugar</label></input><input ref="/data/cantidad"><label>Cantidad</label></input>
  <input ref="/data/clave" appearance="masked"><label>Clave</label></input>
  <select1 ref="/data/hubo"><label>Hubo detenidos</label><item><label>Sí</label><value>si</value></item><item><label>No</label><value>no</value></item></select1>
  <group ref="/data/detalle"><label>Detalle</label><input ref="/data/detalle/quien"><label>Quién los detuvo</label></input></group>
  <group ref="/data/item"><label>Bulto</label><repeat nodeset="/data/item"><input ref="/data/item/que"><label>Qué</label></input>
  <input ref="/data/item/kilos"><label>Kilos</label></input></repeat></group>
  <upload ref="/data/foto" mediatype="image/*"><label>Foto</label></upload></h:body></h:html>`;
export const SENT = `<data id="incautacion" version="1"><lugar>Arica</lugar><cantidad>312</cantidad><clave>secreta</clave><hubo>no</hubo><item><que>cocaína</que><kilos>300</kilos></item><item><que>pasta</que><kilos>12</kilos></item><foto>muelle.jpg</foto><fin>2026-06-24T10:00:00.000-04:00</fin><meta><instanceName>Arica, 312</instanceName></meta></data>`;
