# syntax=docker/dockerfile:1

# The production image: the streams application and a Java runtime with only the modules it uses. No broker, no demo.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn --batch-mode --quiet -Dquick --projects streams-app --also-make package
RUN jlink --add-modules "$(cat streams-app/src/dist/modules)" \
    --no-header-files --no-man-pages --strip-java-debug-attributes --compress=2 --output /opt/java

FROM debian:12-slim
LABEL org.opencontainers.image.title="Dealwire" \
      org.opencontainers.image.description="Live deals and per-company deal counts from a stream of news articles" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN groupadd --system --gid 10001 dealwire \
    && useradd --system --uid 10001 --gid dealwire --home-dir /var/lib/dealwire --create-home --shell /usr/sbin/nologin dealwire
ENV JAVA_HOME=/opt/java LANG=C.UTF-8
COPY --from=build /opt/java /opt/java
# Libraries change seldom, our own classes with every build: two layers.
COPY --from=build /src/streams-app/target/dealwire/lib /opt/dealwire/lib
COPY --from=build /src/streams-app/target/dealwire/app /opt/dealwire/app
COPY --chmod=0755 streams-app/src/dist/bin /opt/dealwire/bin
COPY LICENSE NOTICE /opt/dealwire/
USER 10001:10001
WORKDIR /var/lib/dealwire
VOLUME /var/lib/dealwire
EXPOSE 8080
ENTRYPOINT ["/opt/dealwire/bin/dealwire"]
CMD ["run"]
