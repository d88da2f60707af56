# Builds talkbot and packs it with what it needs: a Java runtime, a Japanese font, a Japanese-English dictionary.
#
#   docker build -t talkbot .
#   docker run -p 127.0.0.1:8787:8787 -v "$PWD/transcripts:/transcripts:ro" -v talkbot-data:/data talkbot

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN .ci/install /opt/talkbot

FROM eclipse-temurin:25-jre AS java

FROM debian:trixie-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates curl edict fontconfig fonts-noto-cjk \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --no-log-init --uid 10001 --home-dir /data --shell /usr/sbin/nologin talkbot \
    && mkdir -p /data /transcripts \
    && chown talkbot /data
COPY --from=java /opt/java/openjdk /opt/java/openjdk
COPY --from=build /opt/talkbot /opt/talkbot
ENV JAVA_HOME=/opt/java/openjdk \
    LANG=C.UTF-8 \
    TALKBOT_HOST=0.0.0.0 \
    TALKBOT_TRANSCRIPTS=/transcripts \
    TALKBOT_DATA=/data
# The class archive makes every start faster; it must be made by the runtime that will use it.
RUN TALKBOT_LAUNCHER=prepare TALKBOT_DATA=/tmp/prepare /opt/talkbot/talkbot && rm -rf /tmp/*
USER talkbot
VOLUME ["/transcripts", "/data"]
EXPOSE 8787
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s \
    CMD curl -fsS "http://127.0.0.1:${TALKBOT_PORT:-8787}/healthz" || exit 1
ENTRYPOINT ["/opt/talkbot/talkbot"]
