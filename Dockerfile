# planverk in a container, for those who do not install Node.js, as a job on GitLab. `npm run package` first puts together what it
# holds, in dist/package. It needs no network when it runs:
#   docker build -t planverk . && docker run --rm --network none --user "$(id -u):$(id -g)" -v "$PWD:/plan" planverk validate
FROM node:24.19.0-bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*
COPY dist/package /opt/planverk
USER 1000
WORKDIR /plan
ENTRYPOINT ["node", "/opt/planverk/bin/planverk.js"]
CMD ["--help"]
