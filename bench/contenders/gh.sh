# What one would write in a `run:` step where gh is installed.
runners="$GITHUB_API_URL/orgs/$ORG/actions/runners"
export GH_TOKEN="$TOKEN"
# gh sends its token by itself to GitHub alone.
ask() {
  gh api --header "Authorization: Bearer $TOKEN" "$@"
}

case "$TASK" in
get)
  echo "runner=$(ask "$runners/$RUNNER_IDS" --jq .)" >> "$GITHUB_OUTPUT"
  ;;
list)
  ask --paginate "$runners?per_page=100" --jq '.runners[]' > "$RUNNER_TEMP/runners.jsonl"
  echo "runners=$(jq --slurp --compact-output . "$RUNNER_TEMP/runners.jsonl")" >> "$GITHUB_OUTPUT"
  ;;
delete)
  for id in $RUNNER_IDS; do ask --method DELETE "$runners/$id"; done
  echo "deleted=$RUNNER_IDS" >> "$GITHUB_OUTPUT"
  ;;
jit)
  for number in $(seq 100); do
    ask "$runners/generate-jitconfig" -f "name=jit-$number" -F runner_group_id=1 \
      -f 'labels[]=self-hosted' -f 'labels[]=gpu' --jq . >> "$RUNNER_TEMP/configs.jsonl"
  done
  echo "configs=$(jq --slurp --compact-output . "$RUNNER_TEMP/configs.jsonl")" >> "$GITHUB_OUTPUT"
  ;;
esac
