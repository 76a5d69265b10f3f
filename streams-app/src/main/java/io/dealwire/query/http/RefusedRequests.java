package io.dealwire.query.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dealwire.json.Json;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers requests that Jetty refuses before a route is looked for, such as one with too long a path, as problems too. */
public final class RefusedRequests implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws JsonProcessingException {
        Object cause = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
        int status = cause instanceof HttpException refusal ? refusal.getCode() : response.getStatus();
        String detail = cause instanceof HttpException refusal && refusal.getReason() != null
                ? refusal.getReason()
                : "See /openapi.yaml";
        Problem problem = Problem.other("", status, HttpStatus.getMessage(status), detail);
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.getHeaders().put(ErrorHandler.ERROR_CACHE_CONTROL);
        response.write(true, ByteBuffer.wrap(Json.mapper().writeValueAsBytes(problem)), callback);
        return true;
    }
}
