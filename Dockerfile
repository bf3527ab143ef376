# Builds everything from the sources: the front end, the application, and a jar with all that it needs.
FROM maven:3.9-eclipse-temurin-25 AS build
COPY --from=node:22-bookworm-slim /usr/local/ /usr/local/
WORKDIR /source
COPY pom.xml ./
COPY frontend ./frontend
COPY src ./src
RUN mvn -B -q -Dmaven.test.skip=true package

# A JDK, not a JRE: workers need the incubating Vector API.
FROM eclipse-temurin:25-jdk
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl libgomp1 \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --create-home sidetrace \
 && install -d -o sidetrace /data
COPY --from=build /source/target/sidetrace-*.jar /application/sidetrace.jar
USER sidetrace
WORKDIR /home/sidetrace
ENV SIDETRACE_DATA_DIR=/data
VOLUME /data
EXPOSE 8080
# Ready means: the database answers and the workers are warm.
HEALTHCHECK --interval=5s --timeout=3s --start-period=180s \
  CMD curl -fsS "http://localhost:${SERVER_PORT:-8080}/actuator/health/readiness" || exit 1
ENTRYPOINT ["java", "-Xmx1g", "-jar", "/application/sidetrace.jar"]
