/**
 * What every answer needs: the call, its parameters, access, problem documents. Open {@link
 * io.dealwire.query.http.Call} first. Knows no resource.
 */
package io.dealwire.query.http;
