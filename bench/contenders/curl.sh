# What one would write in a `run:` step where curl and jq are installed.
runners="$GITHUB_API_URL/orgs/$ORG/actions/runners"
ask() {
  curl --fail --silent --show-error --header "Authorization: Bearer $TOKEN" \
    --header 'Accept: application/vnd.github+json' "$@"
}

case "$TASK" in
get)
  echo "runner=$(ask "$runners/$RUNNER_IDS" | jq --compact-output .)" >> "$GITHUB_OUTPUT"
  ;;
list)
  all="$RUNNER_TEMP/runners.jsonl"
  page=1
  while true; do
    ask "$runners?per_page=100&page=$page" | jq --compact-output '.runners[]' > "$RUNNER_TEMP/page.jsonl"
    test -s "$RUNNER_TEMP/page.jsonl" || break
    cat "$RUNNER_TEMP/page.jsonl" >> "$all"
    page=$((page + 1))
  done
  echo "runners=$(jq --slurp --compact-output . "$all")" >> "$GITHUB_OUTPUT"
  ;;
delete)
  for id in $RUNNER_IDS; do ask --request DELETE "$runners/$id"; done
  echo "deleted=$RUNNER_IDS" >> "$GITHUB_OUTPUT"
  ;;
jit)
  for number in $(seq 100); do
    ask --json "{\"name\":\"jit-$number\",\"runner_group_id\":1,\"labels\":[\"self-hosted\",\"gpu\"]}" \
      "$runners/generate-jitconfig" | jq --compact-output . >> "$RUNNER_TEMP/configs.jsonl"
  done
  echo "configs=$(jq --slurp --compact-output . "$RUNNER_TEMP/configs.jsonl")" >> "$GITHUB_OUTPUT"
  ;;
esac
