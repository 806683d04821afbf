/** How other sites show an article of ours: https://oembed.com/ */
package broadsheet.oembed;
