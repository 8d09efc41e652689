using Microsoft.AspNetCore.Routing.Patterns;
using System.Text.RegularExpressions;
using NCrontab;

namespace Reporting.Local.Host;

/// <summary>Reads functions' bindings into functions by what starts them.</summary>
internal sealed partial class FunctionReader(AppSettings settings)
{
    private static readonly string[] Triggers = ["httpTrigger", "queueTrigger", "timerTrigger"];

    private readonly List<HttpFunction> http = [];
    private readonly List<QueueFunction> queues = [];
    private readonly List<TimerFunction> timers = [];

    /// <summary>What was read and may be run.</summary>
    internal AppFunctions Functions => new(http, queues, timers);

    internal void Read(string name, JsonSection function)
    {
        var bindings = function.Items("bindings");
        var triggers = bindings.Where(b => Triggers.Contains(b.Text("type"))).ToList();
        if (!FunctionName().IsMatch(name) || name.Equals("host", StringComparison.OrdinalIgnoreCase))
        {
            function.Wrong("a function's name begins with a letter, then letters, digits, - and _, and is not 'host'.");
        }

        foreach (var binding in bindings)
        {
            CheckBinding(binding);
        }

        if (triggers.Count != 1)
        {
            function.Wrong($"has {triggers.Count} triggers. A function has exactly one of {string.Join(", ", Triggers)}.");
        }
        else if (!IsDisabled(name, function))
        {
            ReadTrigger(name, triggers[0]);
        }
    }

    private bool IsDisabled(string name, JsonSection function) =>
        function.Flag("disabled")
            || string.Equals(settings.Find($"AzureWebJobs.{name}.Disabled"), "true", StringComparison.OrdinalIgnoreCase);

    private static void CheckBinding(JsonSection binding)
    {
        var type = binding.RequiredText("type", $"Use one of {string.Join(", ", Triggers)}, http.");
        binding.RequiredText("name", "Name the binding.");
        if (Triggers.Contains(type) && binding.Text("direction")?.ToLowerInvariant() is not (null or "in"))
        {
            binding.Wrong($"a {type} has direction \"in\".");
        }
        else if (type is not null && !Triggers.Contains(type) && !IsHttpOutput(binding))
        {
            binding.Wrong(
                $"binding type '{type}' is not supported here. Use {string.Join(", ", Triggers)} or an http output; reach storage with its SDK.");
        }
    }

    private static bool IsHttpOutput(JsonSection binding) => binding.Text("type") == "http" && Says(binding, "direction", "out");

    private void ReadTrigger(string name, JsonSection trigger)
    {
        switch (trigger.Text("type"))
        {
            case "httpTrigger":
                ReadHttp(name, trigger);
                break;
            case "queueTrigger":
                ReadQueue(name, trigger);
                break;
            default:
                ReadTimer(name, trigger);
                break;
        }
    }

    private void ReadHttp(string name, JsonSection trigger)
    {
        var route = trigger.Text("route") is { Length: > 0 } given ? given.TrimStart('/') : name;
        CheckRoute(route, trigger);
        if (!Enum.TryParse<AuthLevel>(trigger.Text("authLevel") ?? "function", ignoreCase: true, out var level))
        {
            trigger.Wrong("authLevel must be anonymous, function or admin.");
        }

        http.Add(
            new HttpFunction(name, trigger.Text("name") ?? "", route, [.. trigger.Texts("methods").Select(m => m.ToUpperInvariant())],
                level));
    }

    private static void CheckRoute(string route, JsonSection trigger)
    {
        try
        {
            RoutePatternFactory.Parse(route);
        }
        catch (RoutePatternException e)
        {
            trigger.Wrong($"route '{route}' is not a route template: {e.Message}");
        }
    }

    private void ReadQueue(string name, JsonSection trigger)
    {
        var queue = settings.Resolve(trigger.RequiredText("queueName", "Name the queue."), trigger);
        var connection = settings.Connection(settings.Resolve(trigger.Text("connection"), trigger) ?? "Storage", trigger);
        if (queue is not null && !QueueName().IsMatch(queue))
        {
            trigger.Wrong(
                $"queueName '{queue}' must be 3 to 56 lower-case letters, digits and single hyphens, so that '{queue}-poison' is a queue name too.");
        }

        if (queue is not null && connection is not null)
        {
            queues.Add(new QueueFunction(name, trigger.Text("name") ?? "", queue, connection, Form(trigger)));
        }
    }

    private static MessageForm Form(JsonSection trigger) =>
        Says(trigger.Child("properties"), "supportsDeferredBinding", "true") ? MessageForm.Message
        : Says(trigger, "dataType", "binary") ? MessageForm.Bytes
        : MessageForm.Text;

    private static bool Says(JsonSection section, string name, string value) =>
        value.Equals(section.Text(name), StringComparison.OrdinalIgnoreCase);

    private void ReadTimer(string name, JsonSection trigger)
    {
        var text =
            settings.Resolve(trigger.RequiredText("schedule", "Give six fields: second minute hour day month day-of-week."), trigger);
        var schedule = text is null ? null : CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = true });
        if (text is not null && schedule is null)
        {
            trigger.Wrong($"schedule '{text}' is not six fields: second minute hour day month day-of-week.");
        }

        if (schedule is not null)
        {
            timers.Add(
                new TimerFunction(name, trigger.Text("name") ?? "", schedule, trigger.Flag("runOnStartup"),
                    trigger.Flag("useMonitor", fallback: true)));
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,127}$")]
    private static partial Regex FunctionName();

    [GeneratedRegex("^(?=.{3,56}$)[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex QueueName();
}
